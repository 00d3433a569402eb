package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.tramstudio.tram.PartialProductParameters;

/**
 * Phase 1's error (Eq. 6) in the form of {@link ErrorTables}: v_j(x) = 2^j x_j and u_j(w) = Σ_i θ_ij 2^i w_i, with
 * R = min(P, B) bit planes of both operands, where θ_ij is θ_(i+j) if parameters are one for each column. Only the mixture
 * of bit planes depends on Θ, linearly, so the gradient of Θ comes out of automatic differentiation.
 */
public final class StructureErrorTables {

    private final FeatureTable planes;
    private final NDArray places;
    private final int rank;
    private final double gradientShare;

    private StructureErrorTables(NDManager manager, int bits, int columns, int parameters, Place place,
                                 double gradientShare) {
        if (!(gradientShare > 0 && gradientShare <= 1)) {
            throw new IllegalArgumentException("the gradient of the structure parameters was asked for from "
                    + gradientShare + " of a batch; it must be above 0 and at most 1");
        }
        this.gradientShare = gradientShare;
        rank = Math.min(columns, bits);
        float[] values = new float[(1 << bits) * rank];
        for (int code = 0; code < 1 << bits; code++) {
            for (int bit = 0; bit < rank; bit++) {
                values[code * rank + bit] = code & (1 << bit);
            }
        }
        planes = new FeatureTable(manager, values, rank);
        float[] chosen = new float[rank * rank * parameters];
        for (int i = 0; i < rank; i++) {
            for (int j = 0; j < rank && i + j < columns; j++) {
                chosen[(i * rank + j) * parameters + place.of(i, j)] = 1;
            }
        }
        places = manager.create(chosen, new Shape((long) rank * rank, parameters));
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
        this(manager, bits, columns, 1);
    }

    /**
     * As above, with Θ's gradient estimated from a part of every batch, which takes less time.
     *
     * @param gradientShare the part, above 0 and at most 1; the gradient is scaled up, so that its mean is that of the whole
     *                      batch. The error itself is always that of all images
     */
    public StructureErrorTables(NDManager manager, int bits, int columns, double gradientShare) {
        this(manager, bits, columns, columns, Integer::sum, gradientShare);
    }

    /**
     * One parameter for each partial product, in the order of {@link PartialProductParameters}.
     *
     * @param bits B, width of both operands
     * @param columns P, how many columns may be approximated
     * @param gradientShare see {@link #StructureErrorTables(NDManager, int, int, double)}
     */
    public static StructureErrorTables perPartialProduct(NDManager manager, int bits, int columns,
                                                         double gradientShare) {
        return new StructureErrorTables(manager, bits, columns, PartialProductParameters.count(bits, columns),
                (i, j) -> PartialProductParameters.place(bits, i, j), gradientShare);
    }

    /**
     * The error at given structure parameters.
     *
     * @param theta {@code [P]}, or one for each partial product; gradients reach it
     */
    public ErrorTables at(NDArray theta) {
        NDArray mixture = places.matMul(theta).reshape(rank, rank);
        return new ErrorTables(planes, planes, Optional.of(mixture), gradientShare);
    }
}
