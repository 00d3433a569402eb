package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
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
     */
    public static NDArray product(Quantized activations, Quantized weights, LayerError error,
                                  Convolution convolution) {
        return ExactProducts.convolution(activations.values(), weights.values(), convolution)
                .sub(error(activations, weights, error, convolution));
    }

    /** What the approximate multiplier leaves out of the exact convolution, in the units of the output. */
    static NDArray error(Quantized activations, Quantized weights, LayerError error, Convolution convolution) {
        NDArray scale = weights.scale().mul(activations.scale());
        NDArray images = ChannelsLast.of(activations.codes());
        return switch (error) {
            case ErrorTables tables -> {
                NDArray features = ChannelsLast.undo(tables.weightFeatures(ChannelsLast.of(weights.codes())))
                        .mul(scale);
                yield new ErrorSum(tables, (some, fixed) -> ExactProducts.convolution(ChannelsLast.undo(some), fixed, convolution))
                        .of(images, features);
            }
            case PerColumnError columns -> columns.of(images, ChannelsLast.of(weights.codes()),
                    (planes, bits) -> ExactProducts.convolution(ChannelsLast.undo(planes), ChannelsLast.undo(bits),
                            convolution)).mul(scale.reshape(perChannel(activations.codes().getShape().dimension())));
            case TableLookup lookup -> ChannelsLast.undo(lookup.convolution(images, weights.codes(), convolution))
                    .mul(scale.reshape(perChannel(activations.codes().getShape().dimension())));
        };
    }

    /** {@code [1, O, 1, ..]}, or as many axes as the output has. */
    private static Shape perChannel(int axes) {
        long[] sizes = new long[axes];
        Arrays.fill(sizes, 1);
        sizes[1] = -1;
        return new Shape(sizes);
    }
}
