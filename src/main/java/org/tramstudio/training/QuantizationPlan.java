package org.tramstudio.training;

import org.tramstudio.nn.quant.RangeObserver;

/**
 * Phase 0: how the network is quantised. Bounds and defaults are those of {@link Setting}.
 *
 * @param signed whether codes are two's complement numbers around 0, for signed multipliers
 * @param observer how the ranges are found
 * @param epochs of quantisation-aware training before phase 1; 0 for none
 * @param learningRate of these epochs at their start; it falls to 0 along a cosine
 * @param edgesAtEightBits whether the first and the last layer have 8 bits and exact products
 */
public record QuantizationPlan(boolean signed, RangeObserver observer, int epochs, double learningRate,
                               boolean edgesAtEightBits) {

    /** Checks every bound. */
    public QuantizationPlan {
        Setting.QUANTISATION_EPOCHS.check(epochs);
        Setting.QUANTISATION_LEARNING_RATE.check(learningRate);
    }
}
