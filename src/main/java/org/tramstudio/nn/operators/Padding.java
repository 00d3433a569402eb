package org.tramstudio.nn.operators;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.stream.LongStream;
import org.tramstudio.nn.graph.Rearrangement.Filling;
import org.tramstudio.nn.graph.Rearrangement.Pad;

/** Values put around an array; where a number of them is negative, so many are cut off. */
final class Padding {

    private Padding() {
    }

    static NDArray of(Pad pad, NDArray x) {
        if (pad.filling() == Filling.CONSTANT) {
            return constant(x, 0, pad.before(), pad.after(), pad.value());
        }
        NDArray padded = x.reshape(x.getShape());
        for (int axis = 0; axis < pad.before().size(); axis++) {
            int before = pad.before().get(axis);
            int after = pad.after().get(axis);
            if (before != 0 || after != 0) {
                long size = x.getShape().get(axis);
                padded = Positions.choose(padded, axis, LongStream.range(-before, size + after)
                        .map(position -> source(position, size, pad.filling())).toArray());
            }
        }
        return padded;
    }

    /**
     * One number around the axes from {@code firstAxis} on.
     *
     * @param before one entry for each of these axes
     * @param after the same for their ends
     */
    static NDArray constant(NDArray x, int firstAxis, List<Integer> before, List<Integer> after, double value) {
        int axes = before.size();
        long[] lastAxisFirst = new long[2 * (x.getShape().dimension() - firstAxis)];
        int behind = x.getShape().dimension() - firstAxis - axes;
        for (int axis = 0; axis < axes; axis++) {
            int place = 2 * (behind + axes - 1 - axis);
            lastAxisFirst[place] = before.get(axis);
            lastAxisFirst[place + 1] = after.get(axis);
        }
        return JniUtils.pad((PtNDArray) x, lastAxisFirst, value);
    }

    /** The position whose value stands at a position that may lie outside. */
    private static long source(long position, long size, Filling filling) {
        if (filling == Filling.EDGE || size == 1) {
            return Math.clamp(position, 0, size - 1);
        }
        long period = 2 * (size - 1);
        long within = Math.floorMod(position, period);
        return Math.min(within, period - within);
    }
}
