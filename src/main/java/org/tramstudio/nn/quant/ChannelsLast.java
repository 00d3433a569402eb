package org.tramstudio.nn.quant;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.stream.IntStream;

/**
 * The order {@code [N, positions.., C]} of images and sequences {@code [N, C, positions..]}. In it the engine's
 * convolutions are fastest, and the features of a value lie side by side.
 */
public final class ChannelsLast {

    private static final int LEAST_AXES = 3;

    private ChannelsLast() {
    }

    /** A view with the channels last; arrays of two axes have them last already. */
    public static NDArray of(NDArray channelsFirst) {
        int axes = channelsFirst.getShape().dimension();
        return axes < LEAST_AXES ? channelsFirst : channelsFirst.transpose(IntStream.range(0, axes)
                .map(axis -> axis == 0 ? 0 : axis == axes - 1 ? 1 : axis + 1).toArray());
    }

    /** The view that {@link #of} was made of. */
    public static NDArray undo(NDArray channelsLast) {
        int axes = channelsLast.getShape().dimension();
        return axes < LEAST_AXES ? channelsLast : channelsLast.transpose(IntStream.range(0, axes)
                .map(axis -> axis == 0 ? 0 : axis == 1 ? axes - 1 : axis - 1).toArray());
    }

    /** The same values, with the channels last in memory; gradients pass. */
    public static NDArray inMemory(NDArray channelsFirst) {
        NDArray view = of(channelsFirst);
        return isContiguous(view) ? channelsFirst : undo(view.reshape(-1).reshape(view.getShape()));
    }

    /**
     * Whether the values of an array in the computer's own memory lie in the order of its axes. The engine does not
     * tell, but it copies arrays that do not before it shows their memory; so one image is asked for twice.
     */
    static boolean isContiguous(NDArray array) {
        Shape shape = array.getShape();
        if (shape.dimension() < LEAST_AXES || shape.get(0) == 0 || !HostMemory.holds(array)) {
            return false;
        }
        NDArray first = JniUtils.slice((PtNDArray) array, 0, 0, 1, 1);
        return HostMemory.of(first).address() == HostMemory.of(first).address();
    }
}
