package org.tramstudio.nn;

/** What an array of a network is to an optimiser. */
public enum ParameterKind {
    /** Trained with weight decay. */
    WEIGHT,
    /** A learned clipping factor: trained without weight decay. */
    CLIPPING,
    /** Running statistics: changed by the forward pass in training, not by the optimiser. */
    STATISTIC
}
