package org.tramstudio.nn.operators;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tramstudio.nn.graph.Rearrangement.Gather;

/** Positions along an axis: parts, choices, repetitions. */
final class Positions {

    private Positions() {
    }

    /** Every {@code step}th position from {@code from} up to, not including, {@code to}. */
    static NDArray slice(NDArray x, int axis, long from, long to, long step) {
        return JniUtils.slice((PtNDArray) x, axis, from, to, step);
    }

    static NDArray gather(NDArray x, Gather gather) {
        Shape before = x.getShape();
        long[] after = LongStream.concat(LongStream.of(before.slice(0, gather.axis()).getShape()), LongStream.concat(
                gather.sizes().stream().mapToLong(Integer::longValue),
                LongStream.of(before.slice(gather.axis() + 1).getShape()))).toArray();
        return choose(x, gather.axis(), gather.indices().stream().mapToLong(Integer::longValue).toArray())
                .reshape(after);
    }

    /** The positions of an axis that are named, in that order. */
    static NDArray choose(NDArray x, int axis, long[] indices) {
        if (indices.length == 1) {
            return slice(x, axis, indices[0], indices[0] + 1, 1);
        }
        int[] forth = IntStream.concat(IntStream.of(axis),
                IntStream.range(0, x.getShape().dimension()).filter(other -> other != axis)).toArray();
        int[] back = new int[forth.length];
        for (int place = 0; place < forth.length; place++) {
            back[forth[place]] = place;
        }
        NDArray rows = x.transpose(forth);
        long[] sizes = rows.getShape().getShape().clone();
        sizes[0] = indices.length;
        NDArray table = rows.reshape(rows.getShape().get(0), -1);
        NDArray lasting = x.getManager().create(indices);
        return lasting.getNDArrayInternal().embedding(lasting, table, SparseFormat.DENSE).head()
                .reshape(sizes).transpose(back);
    }

    static NDArray concatenate(List<NDArray> arrays, int axis) {
        return NDArrays.concat(new NDList(arrays), axis);
    }

    /** Repeats along axes of length 1, as NumPy does; {@code lengths} may be 1 where the array's are not. */
    static NDArray expand(NDArray x, long[] lengths) {
        Shape shape = x.getShape();
        long[] common = new long[Math.max(lengths.length, shape.dimension())];
        for (int back = 1; back <= common.length; back++) {
            long own = back <= shape.dimension() ? shape.get(shape.dimension() - back) : 1;
            long asked = back <= lengths.length ? lengths[lengths.length - back] : 1;
            common[common.length - back] = own == 1 ? asked : own;
        }
        return JniUtils.broadcast((PtNDArray) x, new Shape(common));
    }
}
