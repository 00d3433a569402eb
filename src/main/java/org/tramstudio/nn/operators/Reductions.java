package org.tramstudio.nn.operators;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.tramstudio.nn.graph.Calculation.Reduce;
import org.tramstudio.nn.graph.Reduction;
import org.tramstudio.nn.quant.LastingScalar;

/** Axes reduced to one value. */
final class Reductions {

    private Reductions() {
    }

    static NDArray of(Reduce reduce, NDArray x) {
        List<Integer> axes = reduce.axes();
        if (axes.isEmpty()) {
            return x.reshape(x.getShape());
        }
        return switch (reduce.reduction()) {
            case SUM -> sum(x, axes, reduce.kept());
            case MEAN -> {
                long count = axes.stream().mapToLong(axis -> x.getShape().get(axis)).reduce(1, (a, b) -> a * b);
                yield sum(x, axes, reduce.kept()).div(LastingScalar.beside(x, count));
            }
            case MAXIMUM, MINIMUM -> extreme(x, reduce);
        };
    }

    private static NDArray sum(NDArray x, List<Integer> axes, boolean kept) {
        return x.sum(axes.stream().mapToInt(Integer::intValue).toArray(), kept);
    }

    /** One axis after the other from the last, so that the numbers of those before stay. */
    private static NDArray extreme(NDArray x, Reduce reduce) {
        NDArray left = x;
        for (int axis : reduce.axes().reversed()) {
            int[] one = {axis};
            left = reduce.reduction() == Reduction.MAXIMUM ? left.max(one, reduce.kept()) : left.min(one, reduce.kept());
        }
        return left;
    }
}
