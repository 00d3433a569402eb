package org.tramstudio.circuit;

/** The two operands of a multiplier, in the order of the paper: the weight W first, the activation X second. */
public enum Operand {
    WEIGHT,
    ACTIVATION
}
