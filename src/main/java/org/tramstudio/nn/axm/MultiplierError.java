package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.ProductTable;

/** Brings the error of a fixed multiplier (phase 3) into the form that a layer computes with. */
public final class MultiplierError {

    private MultiplierError() {
    }

    /**
     * The error of a product table, exactly.
     *
     * @param manager where its arrays live
     * @return empty for the accurate multiplier
     */
    public static Optional<LayerError> of(NDManager manager, ProductTable table) {
        ErrorFactors factors = ErrorFactors.of(table);
        return factors.rank() == 0 ? Optional.empty() : Optional.of(new ErrorTables(
                byCode(manager, factors.weightFactors()), byCode(manager, factors.activationFactors())));
    }

    private static NDArray byCode(NDManager manager, float[][] factors) {
        int codes = factors[0].length;
        float[] byCode = new float[codes * factors.length];
        for (int code = 0; code < codes; code++) {
            for (int r = 0; r < factors.length; r++) {
                byCode[code * factors.length + r] = factors[r][code];
            }
        }
        return manager.create(byCode, new Shape(codes, factors.length));
    }
}
