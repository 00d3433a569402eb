package org.tramstudio.nn.operators;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.Calculation.Pooling;
import org.tramstudio.nn.graph.Window;
import org.tramstudio.nn.quant.LastingScalar;

/**
 * Pooling with any window. What the engine's own pooling cannot pad is padded first; a window with gaps is taken as slices,
 * one array for each of its entries. Means are always taken over whole windows and then put right where a part of one is
 * padded: the engine's option for that has no effect.
 */
final class WindowPooling {

    private final Pooling pooling;
    private final Window window;

    WindowPooling(Pooling pooling) {
        this.pooling = pooling;
        this.window = pooling.window();
    }

    NDArray of(NDArray x) {
        if (pooling.maximum() && isPaddedByEngine()) {
            return x.getNDArrayInternal().maxPool(shape(window.kernel()), shape(window.stride()),
                    shape(window.before()), pooling.roundUp());
        }
        int[] places = axes().map(axis -> window.places(axis, size(x, axis), pooling.roundUp())).toArray();
        List<Integer> after = shortfall(x, places);
        boolean whole = axes().allMatch(axis -> window.before().get(axis) == 0 && after.get(axis) <= 0);
        NDArray padded = whole ? x : Padding.constant(x, 2, window.before(), after,
                pooling.maximum() ? Double.NEGATIVE_INFINITY : 0);
        NDArray pooled = isDense() ? dense(padded) : bySlices(padded, places);
        return pooling.maximum() || whole ? pooled
                : pooled.mul(LastingScalar.beside(x, window.entries()).div(counts(x, places)));
    }

    private boolean isDense() {
        return window.axes() <= 2 && window.dilation().stream().allMatch(distance -> distance == 1);
    }

    private boolean isPaddedByEngine() {
        return isDense() && window.isPaddedEvenly()
                && axes().allMatch(axis -> window.before().get(axis) <= window.kernel().get(axis) / 2);
    }

    /** The engine's pooling of what is padded already. */
    private NDArray dense(NDArray padded) {
        Shape kernel = shape(window.kernel());
        Shape stride = shape(window.stride());
        Shape none = shape(Collections.nCopies(window.axes(), 0));
        return pooling.maximum() ? padded.getNDArrayInternal().maxPool(kernel, stride, none, false)
                : padded.getNDArrayInternal().avgPool(kernel, stride, none, false, true);
    }

    private static Shape shape(List<Integer> sizes) {
        return new Shape(sizes.stream().mapToLong(Integer::longValue).toArray());
    }

    private NDArray bySlices(NDArray padded, int[] places) {
        NDArray result = entry(padded, 0, places);
        for (int entry = 1; entry < window.entries(); entry++) {
            NDArray part = entry(padded, entry, places);
            result = pooling.maximum() ? result.maximum(part) : result.add(part);
        }
        return pooling.maximum() ? result : result.div(LastingScalar.beside(result, window.entries()));
    }

    /** What must be added behind each axis for the last window; what no window reaches is cut off. */
    private List<Integer> shortfall(NDArray x, int[] places) {
        List<Integer> after = new ArrayList<>();
        axes().forEach(axis -> {
            int reach = window.dilation().get(axis) * (window.kernel().get(axis) - 1) + 1;
            after.add((places[axis] - 1) * window.stride().get(axis) + reach - window.before().get(axis) - size(x, axis));
        });
        return after;
    }

    /** The values that one entry of the window meets at its places. */
    private NDArray entry(NDArray padded, int entry, int[] places) {
        NDArray part = padded;
        int left = entry;
        for (int axis = window.axes() - 1; axis >= 0; axis--) {
            long from = (long) left % window.kernel().get(axis) * window.dilation().get(axis);
            left /= window.kernel().get(axis);
            int step = window.stride().get(axis);
            part = Positions.slice(part, axis + 2, from, from + (places[axis] - 1L) * step + 1, step);
        }
        return part;
    }

    /** How many values each mean is over, {@code [1, 1, places ..]}; rounding up adds none. */
    private NDArray counts(NDArray x, int[] places) {
        NDArray counts = LastingScalar.beside(x, 1);
        for (int axis = 0; axis < window.axes(); axis++) {
            float[] along = new float[places[axis]];
            for (int place = 0; place < along.length; place++) {
                along[place] = Math.max(1, count(axis, place, size(x, axis)));
            }
            long[] sizes = new long[window.axes() + 2];
            Arrays.fill(sizes, 1);
            sizes[axis + 2] = along.length;
            counts = counts.mul(x.getManager().create(along, new Shape(sizes)));
        }
        return counts;
    }

    private long count(int axis, int place, int size) {
        int start = place * window.stride().get(axis) - window.before().get(axis);
        int from = pooling.countPadding() ? -window.before().get(axis) : 0;
        int to = pooling.countPadding() ? size + window.after().get(axis) : size;
        return IntStream.range(0, window.kernel().get(axis)).map(k -> start + k * window.dilation().get(axis))
                .filter(position -> position >= from && position < to).count();
    }

    private IntStream axes() {
        return IntStream.range(0, window.axes());
    }

    private static int size(NDArray x, int axis) {
        return (int) x.getShape().get(axis + 2);
    }
}
