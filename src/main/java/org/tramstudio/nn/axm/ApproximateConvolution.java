package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.operators.ExactProducts;
import org.tramstudio.nn.quant.ChannelsLast;
import org.tramstudio.nn.quant.Quantized;

/**
 * A convolution whose products come from an approximate multiplier: the exact convolution of the quantised operands
 * minus the multiplier's error, summed over the same window (method, Section 8). Any number of groups, any window, over
 * images and sequences.
 *
 * <p>Gradients are straight-through: weights and activations receive those of the exact convolution alone, Θ those of
 * the error. Padded positions add nothing: a padded multiplication is skipped.
 */
public final class ApproximateConvolution {

    private ApproximateConvolution() {
    }

    /**
     * The convolution with an approximate multiplier, without bias.
     *
     * @param activations quantised per layer
     * @param weights quantised per output channel, scale {@code [O, 1, ..]}
     * @param error of the multiplier
     * @param between called between parts of the work; an exception of it ends it
     */
    public static NDArray product(Quantized activations, Quantized weights, LayerError error,
                                  Convolution convolution, Runnable between) {
        return ExactProducts.convolution(activations.values(), weights.values(), convolution)
                .sub(error(activations, weights, error, convolution, between));
    }

    /** What the approximate multiplier leaves out of the exact convolution, in the units of the output. */
    static NDArray error(Quantized activations, Quantized weights, LayerError error, Convolution convolution,
                         Runnable between) {
        NDArray images = ChannelsLast.of(activations.codes());
        NDArray filters = ChannelsLast.of(weights.codes());
        BinaryOperator<NDArray> layer = (some, features) ->
                ExactProducts.convolution(ChannelsLast.undo(some), ChannelsLast.undo(features), convolution);
        NDArray sums = switch (error) {
            case ErrorTables tables -> new ErrorSum(tables, layer).of(images, tables.weightFeatures(filters), between);
            case PerColumnError columns -> columns.of(images, filters, layer);
            case KernelError kernel -> ChannelsLast.undo(kernel.of(LayerCodes.convolution(images, weights.codes(),
                    convolution), between));
            case SlicedStructureError structure -> ChannelsLast.undo(structure.of(LayerCodes.convolution(images,
                    weights.codes(), convolution), between));
        };
        return sums.mul(weights.scale().mul(activations.scale())
                .reshape(perChannel(activations.codes().getShape().dimension())));
    }

    /** {@code [1, O, 1, ..]}, or as many axes as the output has. */
    private static Shape perChannel(int axes) {
        long[] sizes = new long[axes];
        Arrays.fill(sizes, 1);
        sizes[1] = -1;
        return new Shape(sizes);
    }
}
