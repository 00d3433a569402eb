package org.tramstudio.training;

/** When an accuracy was measured. */
public enum AccuracyStage {
    /** The floating-point network. */
    FLOAT,
    /** After phase 0: quantised, accurate multipliers. */
    QUANTIZED,
    /** After phase 1 and mapping: the mapped multiplier with the weights as phase 1 left them. */
    AFTER_PHASE_1,
    /** After phase 3: the mapped multiplier with retrained weights. */
    FINAL
}
