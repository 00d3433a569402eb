package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.function.Function;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.ProductTable;

/** Brings the error of a fixed multiplier (phase 3) into the form that a layer computes with. */
public final class MultiplierError {

    private MultiplierError() {
    }

    /**
     * The error of a product table, exactly, in whichever form is computed faster on this machine.
     *
     * @param manager where its arrays live
     * @param table operands of at most 8 bits; signed operands by their two's complement
     * @return empty for the accurate multiplier
     */
    public static Optional<LayerError> of(NDManager manager, ProductTable table) {
        return of(manager, table, ErrorForm::faster);
    }

    /**
     * The error of a product table, exactly, in a form that the caller chooses.
     *
     * @param manager where its arrays live
     * @param table operands of at most 8 bits; signed operands by their two's complement
     * @param choice asked for the form of an error that is not 0
     * @return empty for the accurate multiplier
     */
    public static Optional<LayerError> of(NDManager manager, ProductTable table,
                                          Function<ProductTable, ErrorForm> choice) {
        if (KernelError.polynomial(table).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (choice.apply(table)) {
            case FACTORS -> factors(manager, ErrorFactors.of(table));
            case LOOKUP -> lookup(table);
            case SLICES -> KernelError.sliced(table);
        });
    }

    /** The error as a polynomial in the operand bits, counted slice by slice. */
    public static KernelError slices(ProductTable table) {
        return KernelError.sliced(table);
    }

    /** The error as the table itself, looked up in plain Java. */
    public static KernelError scalarLookup(ProductTable table) {
        return KernelError.scalar(table);
    }

    /** The error as a sum of products, whatever its rank; of rank 0 for the accurate multiplier, which no layer takes. */
    public static ErrorTables factors(NDManager manager, ErrorFactors factors) {
        return new ErrorTables(byCode(manager, factors.weightFactors()),
                byCode(manager, factors.activationFactors()), Optional.empty(), 1);
    }

    /** The error as the table itself, looked up in the way that is faster on this machine; both give the same bits. */
    public static KernelError lookup(ProductTable table) {
        KernelError scalar = KernelError.scalar(table);
        return ErrorCost.measured().prefersPermuting() ? KernelError.permuting(table).orElse(scalar) : scalar;
    }

    private static FeatureTable byCode(NDManager manager, float[][] factors) {
        int codes = factors[0].length;
        float[] byCode = new float[codes * factors.length];
        for (int code = 0; code < codes; code++) {
            for (int r = 0; r < factors.length; r++) {
                byCode[code * factors.length + r] = factors[r][code];
            }
        }
        return new FeatureTable(manager, byCode, factors.length);
    }
}
