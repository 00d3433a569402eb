package org.tramstudio.nn;

import ai.djl.ndarray.types.Shape;

/** The names and shapes of what a layer's quantisers keep beside its weights. */
final class LayerRanges {

    /** Least activation seen, moving average, {@code [1]}. */
    static final String ACTIVATION_LOW = "activation_low";
    /** Greatest activation seen, moving average, {@code [1]}. */
    static final String ACTIVATION_HIGH = "activation_high";
    /** Learned: its sigmoid is the share of the activations' low end that is kept, {@code [1]}. */
    static final String ACTIVATION_LOW_FACTOR = "activation_low_factor";
    /** As above for the high end. */
    static final String ACTIVATION_HIGH_FACTOR = "activation_high_factor";
    /** Learned: its sigmoid is the share of the low end kept for each output channel, {@code [O]}. */
    static final String WEIGHT_LOW_FACTOR = "weight_low_factor";
    /** As above for the high end. */
    static final String WEIGHT_HIGH_FACTOR = "weight_high_factor";

    private LayerRanges() {
    }

    /** {@code [O, 1, ..]} for weights {@code [O, ..]}. */
    static Shape perOutputChannel(Shape weights) {
        long[] sizes = new long[weights.dimension()];
        java.util.Arrays.fill(sizes, 1);
        sizes[0] = weights.get(0);
        return new Shape(sizes);
    }
}
