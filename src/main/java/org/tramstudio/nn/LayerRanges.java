package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.quant.AffineQuantizer;
import org.tramstudio.nn.quant.Quantization;
import org.tramstudio.nn.quant.Quantized;

/**
 * The ranges of a layer's quantisers: their ends, and what share of them is kept. Where clipping is learned, the share is
 * the sigmoid of a trained factor; else it is fixed. {@link Calibration} sets them.
 */
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
    /** Fixed: the share of both ends of the activations that is kept, {@code [1]}. */
    static final String ACTIVATION_SHARE = "activation_share";
    /** Fixed: the share of both ends kept for each output channel, {@code [O]}. */
    static final String WEIGHT_SHARE = "weight_share";

    private static final float RANGE_KEPT = 0.9f;

    private final NetworkParameters parameters;

    LayerRanges(NetworkParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a layer reads, quantised.
     *
     * @param following whether the range follows what is seen, with momentum 0.1
     */
    Quantized activations(Node node, NDArray input, Quantization quantization, boolean following) {
        NDArray low = parameters.get(node, ACTIVATION_LOW);
        NDArray high = parameters.get(node, ACTIVATION_HIGH);
        if (following) {
            NDArray seen = input.stopGradient();
            follow(low, seen.min().minimum(0));
            follow(high, seen.max().maximum(0));
        }
        AffineQuantizer quantizer = new AffineQuantizer(quantization);
        if (parameters.has(node, ACTIVATION_SHARE)) {
            NDArray share = parameters.get(node, ACTIVATION_SHARE);
            return quantizer.quantize(input, low.mul(share), high.mul(share));
        }
        return quantizer.quantize(input, low, high, parameters.get(node, ACTIVATION_LOW_FACTOR),
                parameters.get(node, ACTIVATION_HIGH_FACTOR));
    }

    /** A layer's weights, quantised for each output channel. */
    Quantized weights(Node node, Quantization quantization) {
        NDArray weights = parameters.get(node, "weight");
        Shape perChannel = perOutputChannel(weights.getShape());
        NDArray fixed = weights.stopGradient().reshape(weights.getShape().get(0), -1);
        int[] within = {1};
        NDArray low = fixed.min(within).minimum(0).reshape(perChannel);
        NDArray high = fixed.max(within).maximum(0).reshape(perChannel);
        AffineQuantizer quantizer = new AffineQuantizer(quantization);
        if (parameters.has(node, WEIGHT_SHARE)) {
            NDArray share = parameters.get(node, WEIGHT_SHARE).reshape(perChannel);
            return quantizer.quantize(weights, low.mul(share), high.mul(share));
        }
        return quantizer.quantize(weights, low, high, parameters.get(node, WEIGHT_LOW_FACTOR).reshape(perChannel),
                parameters.get(node, WEIGHT_HIGH_FACTOR).reshape(perChannel));
    }

    private static void follow(NDArray average, NDArray seen) {
        average.muli(RANGE_KEPT).addi(seen.mul(1 - RANGE_KEPT));
    }

    /** {@code [O, 1, ..]} for weights {@code [O, ..]}. */
    private static Shape perOutputChannel(Shape weights) {
        long[] sizes = new long[weights.dimension()];
        java.util.Arrays.fill(sizes, 1);
        sizes[0] = weights.get(0);
        return new Shape(sizes);
    }
}
