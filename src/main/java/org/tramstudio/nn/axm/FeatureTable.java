package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.tramstudio.nn.quant.HostMemory;

/**
 * R features of every operand code, by which an error is a sum of products. Without gradient.
 */
final class FeatureTable {

    private static final ThreadLocal<int[]> SCRATCH = ThreadLocal.withInitial(() -> new int[0]);
    private static final int CODES_AT_A_TIME = 512;

    private final int features;
    private final int[] rows;
    private final NDArray table;

    /**
     * Copies the table.
     *
     * @param manager where the array lives that devices other than the computer itself look up in
     * @param values the features of code 0, then those of code 1, and so on
     * @param features R
     */
    FeatureTable(NDManager manager, float[] values, int features) {
        this.features = features;
        rows = new int[values.length];
        for (int k = 0; k < values.length; k++) {
            rows[k] = Float.floatToRawIntBits(values[k]);
        }
        table = manager.create(values, new Shape(values.length / features, features));
    }

    /** R. */
    int features() {
        return features;
    }

    /**
     * Looks up every code.
     *
     * @param codes bytes {@code [.., C]}
     * @return {@code [.., C·R]}, the features of a code side by side, contiguous
     */
    NDArray of(NDArray codes) {
        Shape shape = codes.getShape();
        long[] sizes = shape.getShape().clone();
        sizes[sizes.length - 1] *= features;
        if (!HostMemory.holds(codes)) {
            NDArray indices = codes.toType(DataType.INT32, false);
            return indices.getNDArrayInternal().embedding(indices, table, SparseFormat.DENSE).head()
                    .reshape(new Shape(sizes));
        }
        NDArray result = codes.getManager().create(new Shape(sizes), DataType.FLOAT32);
        fill(HostMemory.of(codes), HostMemory.of(result), shape.size());
        return result;
    }

    private void fill(MemorySegment codes, MemorySegment result, long count) {
        HostMemory.eachBlock((int) Math.ceilDiv(count, (long) CODES_AT_A_TIME), block -> {
            long from = (long) block * CODES_AT_A_TIME;
            int here = (int) Math.min(CODES_AT_A_TIME, count - from);
            int[] scratch = scratch();
            for (int k = 0; k < here; k++) {
                copyRow(Byte.toUnsignedInt(codes.get(ValueLayout.JAVA_BYTE, from + k)), scratch, k * features);
            }
            MemorySegment.copy(scratch, 0, result, ValueLayout.JAVA_INT, from * features * Float.BYTES,
                    here * features);
        });
    }

    private void copyRow(int code, int[] to, int at) {
        int row = code * features;
        if (features > 2 * Long.BYTES) {
            System.arraycopy(rows, row, to, at, features);
        } else {
            for (int r = 0; r < features; r++) {
                to[at + r] = rows[row + r];
            }
        }
    }

    private int[] scratch() {
        int[] scratch = SCRATCH.get();
        if (scratch.length < CODES_AT_A_TIME * features) {
            scratch = new int[CODES_AT_A_TIME * features];
            SCRATCH.set(scratch);
        }
        return scratch;
    }
}
