package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Phase 1's error written down as Eq. 6 says it, one exact layer for each pair of bit planes, 36 for P = B = 8. It is what
 * {@link StructureErrorTables} is compared with, and no way to train.
 */
public final class PerColumnError implements LayerError {

    private final FeatureTable[] planes;
    private final NDArray theta;
    private final int columns;

    /**
     * For 8-bit operands and given structure parameters.
     *
     * @param theta {@code [P]}, P at most 8; gradients reach it
     */
    public PerColumnError(NDManager manager, NDArray theta) {
        this.theta = theta;
        columns = (int) theta.getShape().get(0);
        planes = new FeatureTable[columns];
        for (int bit = 0; bit < columns; bit++) {
            float[] values = new float[1 << Byte.SIZE];
            for (int code = 0; code < values.length; code++) {
                values[code] = code & (1 << bit);
            }
            planes[bit] = new FeatureTable(manager, values, 1);
        }
    }

    /** The error of a layer in units of s_x s_w, of codes with the channels last. */
    NDArray of(NDArray activations, NDArray weights, BinaryOperator<NDArray> layer) {
        Optional<NDArray> sum = Optional.empty();
        for (int j = 0; j < columns; j++) {
            NDArray plane = planes[j].of(activations);
            for (int i = 0; i + j < columns; i++) {
                NDArray term = layer.apply(plane, planes[i].of(weights)).mul(theta.get(i + j));
                sum = Optional.of(sum.map(before -> before.add(term)).orElse(term));
            }
        }
        return sum.orElseThrow();
    }

    @Override
    public boolean isComputedFromParameters() {
        return true;
    }
}
