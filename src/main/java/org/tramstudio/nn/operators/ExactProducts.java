package org.tramstudio.nn.operators;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.List;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Window;
import org.tramstudio.nn.quant.ChannelsLast;

/** Sums of exact products of activations and weights: the layers that multiply, without their bias. */
public final class ExactProducts {

    private ExactProducts() {
    }

    /**
     * The convolution {@code [N, O, H', W']} of images {@code [N, C, H, W]}, or of sequences. Where the two sides are
     * padded differently, the array is padded with zeros first. Images are computed with their channels last in memory,
     * which is faster, and stay so from layer to layer.
     *
     * @param weights {@code [O, C / groups, kernel ..]}
     */
    public static NDArray convolution(NDArray images, NDArray weights, Convolution convolution) {
        Window window = convolution.window();
        boolean even = window.isPaddedEvenly();
        NDArray padded = even ? images : Padding.constant(images, 2, window.before(), window.after(), 0);
        List<Integer> left = even ? window.before() : Collections.nCopies(window.axes(), 0);
        NDArray input = window.axes() == 2 ? ChannelsLast.inMemory(padded) : padded;
        return input.getNDArrayInternal().convolution(input, weights, null, shape(window.stride()), shape(left),
                shape(window.dilation()), convolution.groups()).head();
    }

    /**
     * The linear layer {@code [.., O]} of vectors {@code [.., C]}.
     *
     * @param weights {@code [O, C]}
     */
    public static NDArray linear(NDArray vectors, NDArray weights) {
        return vectors.matMul(weights.transpose());
    }

    private static Shape shape(List<Integer> sizes) {
        return new Shape(sizes.stream().mapToLong(Integer::longValue).toArray());
    }
}
