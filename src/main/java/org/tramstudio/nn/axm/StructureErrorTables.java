package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tramstudio.tram.PartialProductParameters;

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

    private StructureErrorTables(NDManager manager, int bits, int columns, int parameters, Place place) {
        codes = 1 << bits;
        rank = Math.min(columns, bits);
        float[] linear = new float[codes * rank * parameters];
        float[] planes = new float[codes * rank];
        for (int code = 0; code < codes; code++) {
            for (int j = 0; j < rank; j++) {
                planes[code * rank + j] = code & (1 << j);
                for (int i = 0; i < bits && i + j < columns; i++) {
                    linear[(code * rank + j) * parameters + place.of(i, j)] = code & (1 << i);
                }
            }
        }
        weightsOfTheta = manager.create(linear, new Shape((long) codes * rank, parameters));
        activationTable = manager.create(planes, new Shape(codes, rank));
    }

    /** Where the parameter of a partial product stands in Θ. */
    @FunctionalInterface
    private interface Place {
        int of(int weightBit, int activationBit);
    }

    /**
     * One parameter for each column; the constant parts live in {@code manager}.
     *
     * @param bits B, width of both operands
     * @param columns P, how many columns may be approximated
     */
    public StructureErrorTables(NDManager manager, int bits, int columns) {
        this(manager, bits, columns, columns, Integer::sum);
    }

    /** One parameter for each partial product, in the order of {@link PartialProductParameters}. */
    public static StructureErrorTables perPartialProduct(NDManager manager, int bits, int columns) {
        return new StructureErrorTables(manager, bits, columns, PartialProductParameters.count(bits, columns),
                (i, j) -> PartialProductParameters.place(bits, i, j));
    }

    /** The tables for structure parameters, {@code [P]} or one for each partial product, which gradients reach. */
    public ErrorTables at(NDArray theta) {
        return new ErrorTables(weightsOfTheta.matMul(theta).reshape(codes, rank), activationTable);
    }
}
