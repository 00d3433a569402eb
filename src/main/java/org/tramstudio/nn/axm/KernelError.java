package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.circuit.ProductTable;

/**
 * A multiplier's error as a kernel of our own adds it up in the computer's memory, from its product table: product by
 * product, at a cost that does not depend on the table, or by the bits that operands share, at a cost for each term of its
 * polynomial. Sums are whole numbers and exact.
 */
public final class KernelError implements LayerError {

    private static final int ROW = 256;
    private static final int MOST_BITS = 8;

    private final WindowSums kernel;

    /** A table whose errors a given kernel adds up. */
    KernelError(WindowSums kernel) {
        this.kernel = kernel;
    }

    /** A table looked up with plain Java, on any processor. */
    static KernelError scalar(ProductTable table) {
        int[][] errors = errors(table);
        return new KernelError(new LookupKernel(errors, new ScalarTileKernel(errors)));
    }

    /** A table looked up in vector registers; empty where that cannot be done. */
    static Optional<KernelError> permuting(ProductTable table) {
        int[][] errors = errors(table);
        boolean fits = Arrays.stream(errors).flatMapToInt(Arrays::stream).allMatch(error -> error == (short) error);
        return fits ? VectorProcess.shared().map(process -> new KernelError(process.multiplier(errors))) : Optional.empty();
    }

    /** The polynomial of a table, counted slice by slice. */
    static KernelError sliced(ProductTable table) {
        Map<Integer, List<BitTerm>> polynomial = polynomial(table);
        TermSums sums = VectorProcess.terms(new BitTerms(List.copyOf(polynomial.values())));
        double[] coefficients = polynomial.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        return counted(sums, coefficients);
    }

    /** Terms with a coefficient for each of their groups. */
    static KernelError counted(TermSums sums, double[] coefficients) {
        return new KernelError((geometry, images, codes, weights, result) ->
                sums.add(geometry, images, codes, weights, coefficients, result, Optional.empty()));
    }

    /** w·x - f(w, x) as a polynomial in the bits of the codes, its terms by their coefficients. */
    static Map<Integer, List<BitTerm>> polynomial(ProductTable table) {
        return BitTerms.polynomial(errors(table));
    }

    /** w·x - f(w, x) by weight code and activation code, in rows of 256; 0 beyond the codes. */
    static int[][] errors(ProductTable table) {
        int weights = table.operands().weights();
        int activations = table.operands().activations();
        if (Math.max(weights, activations) > 1 << MOST_BITS) {
            throw new IllegalArgumentException("a layer was given a multiplier, " + table.operands().description()
                    + "; its operands can have at most " + MOST_BITS + " bits");
        }
        int[][] errors = new int[ROW][ROW];
        for (int w = 0; w < weights; w++) {
            for (int x = 0; x < activations; x++) {
                errors[w][x] = -table.error(w, x);
            }
        }
        return errors;
    }

    /**
     * The sums of a layer, in units of s_x s_w.
     *
     * @param between called before each part of the work; an exception of it ends it
     */
    NDArray of(LayerCodes codes, Runnable between) {
        return codes.sums(kernel, between);
    }
}
