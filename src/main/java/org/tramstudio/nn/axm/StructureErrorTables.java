package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Phase 1's error (Eq. 6) in the form of {@link ErrorTables}: with R = min(P, B) bit planes of the activation,
 * v_j(x) = 2^j x_j, and u_j(w) = Σ_i θ_(i+j) 2^i w_i. Only u depends on Θ, linearly, so it is one small matrix product
 * and the gradient of Θ comes out of automatic differentiation.
 */
public final class StructureErrorTables {

    private final NDArray weightsOfTheta;
    private final NDArray activationTable;
    private final int codes;
    private final int rank;

    /**
     * Makes the constant parts, in {@code manager}.
     *
     * @param bits B, width of both operands
     * @param columns P, how many columns may be approximated
     */
    public StructureErrorTables(NDManager manager, int bits, int columns) {
        codes = 1 << bits;
        rank = Math.min(columns, bits);
        float[] linear = new float[codes * rank * columns];
        float[] planes = new float[codes * rank];
        for (int code = 0; code < codes; code++) {
            for (int j = 0; j < rank; j++) {
                planes[code * rank + j] = code & (1 << j);
                for (int i = 0; i < bits && i + j < columns; i++) {
                    linear[(code * rank + j) * columns + i + j] = code & (1 << i);
                }
            }
        }
        weightsOfTheta = manager.create(linear, new Shape((long) codes * rank, columns));
        activationTable = manager.create(planes, new Shape(codes, rank));
    }

    /** The tables for structure parameters {@code [P]}, which gradients reach. */
    public ErrorTables at(NDArray theta) {
        return new ErrorTables(weightsOfTheta.matMul(theta).reshape(codes, rank), activationTable);
    }
}
