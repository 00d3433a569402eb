package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.List;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Window;
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
     * The exact convolution {@code [N, O, H', W']} of images {@code [N, C, H, W]} or {@code [N, O, L']} of sequences
     * {@code [N, C, L]}, without bias, padded as the window says, on either side by itself.
     */
    public static NDArray exact(NDArray images, NDArray weights, Convolution convolution) {
        Window window = convolution.window();
        boolean even = window.isPaddedEvenly();
        NDArray padded = even ? images : padded(images, window);
        NDArray input = window.axes() == 2 ? ChannelsLast.inMemory(padded) : padded;
        Shape padding = even ? shape(window.before()) : new Shape(new long[window.axes()]);
        return input.getNDArrayInternal().convolution(input, weights, null, shape(window.stride()), padding,
                shape(window.dilation()), convolution.groups()).head();
    }

    private static NDArray padded(NDArray images, Window window) {
        int axes = window.axes();
        long[] widths = new long[2 * axes];
        for (int axis = 0; axis < axes; axis++) {
            widths[2 * (axes - 1 - axis)] = window.before().get(axis);
            widths[2 * (axes - 1 - axis) + 1] = window.after().get(axis);
        }
        return JniUtils.pad((PtNDArray) images, widths, 0);
    }

    private static Shape shape(List<Integer> sizes) {
        return new Shape(sizes.stream().mapToLong(Integer::longValue).toArray());
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
        return exact(activations.values(), weights.values(), convolution)
                .sub(error(activations, weights, error, convolution));
    }

    /** What the approximate multiplier leaves out of {@link #exact}, in the units of the output. */
    static NDArray error(Quantized activations, Quantized weights, LayerError error, Convolution convolution) {
        NDArray scale = weights.scale().mul(activations.scale());
        NDArray images = ChannelsLast.of(activations.codes());
        return switch (error) {
            case ErrorTables tables -> {
                NDArray features = ChannelsLast.undo(tables.weightFeatures(ChannelsLast.of(weights.codes())))
                        .mul(scale);
                yield new ErrorSum(tables, (some, fixed) -> exact(ChannelsLast.undo(some), fixed, convolution))
                        .of(images, features);
            }
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
