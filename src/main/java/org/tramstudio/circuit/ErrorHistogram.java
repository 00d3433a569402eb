package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often errors of each size occur.
 *
 * @param bins of equal width, without a gap, from the least error to the largest; each begins at a multiple of its width
 */
public record ErrorHistogram(List<Bin> bins) {

    /** Copies the list. */
    public ErrorHistogram {
        bins = List.copyOf(bins);
    }

    /**
     * The errors of a range.
     *
     * @param least the least error d = f(w, x) - w·x that belongs to it
     * @param most the largest one
     * @param share of all operand pairs, 0 to 1
     */
    public record Bin(long least, long most, double share) {
    }

    /**
     * Of a table, all pairs alike.
     *
     * @param mostBins how many bins there may be, at least 2
     */
    public static ErrorHistogram of(ProductTable table, int mostBins) {
        return of(table, mostBins, Optional.empty());
    }

    /**
     * Of a table under a distribution of its operands.
     *
     * @param mostBins how many bins there may be, at least 2
     * @throws IllegalArgumentException if the distribution is of other widths
     */
    public static ErrorHistogram of(ProductTable table, int mostBins, OperandDistribution distribution) {
        return of(table, mostBins, Optional.of(distribution));
    }

    private static ErrorHistogram of(ProductTable table, int mostBins, Optional<OperandDistribution> distribution) {
        if (mostBins < 2) {
            throw new IllegalArgumentException("a histogram of " + mostBins + " bins; at least 2 are expected");
        }
        OperandFormat operands = table.operands();
        PairWeights weights = new PairWeights(operands, distribution);
        int least = 0;
        int most = 0;
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                least = Math.min(least, table.error(w, x));
                most = Math.max(most, table.error(w, x));
            }
        }
        long width = width(least, most, mostBins);
        long first = Math.floorDiv(least, width);
        double[] shares = new double[(int) (Math.floorDiv(most, width) - first) + 1];
        for (int w = 0; w < operands.weights(); w++) {
            double[] row = weights.row(w);
            for (int x = 0; x < row.length; x++) {
                shares[(int) (Math.floorDiv(table.error(w, x), width) - first)] += row[x];
            }
        }
        List<Bin> bins = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) {
            bins.add(new Bin((first + k) * width, (first + k + 1) * width - 1, shares[k] / weights.total()));
        }
        return new ErrorHistogram(bins);
    }

    /** The first of 1, 2, 5, 10, 20, .. that needs no more bins than there may be. */
    private static long width(int least, int most, int mostBins) {
        long decade = 1;
        while (true) {
            for (long width : new long[] {decade, 2 * decade, 5 * decade}) {
                if (Math.floorDiv(most, width) - Math.floorDiv(least, width) < mostBins) {
                    return width;
                }
            }
            decade *= 10;
        }
    }
}
