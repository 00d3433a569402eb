package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
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
        return of(new TableErrors(table, Optional.empty()), mostBins);
    }

    /**
     * Of a table under a distribution of its operands.
     *
     * @param mostBins how many bins there may be, at least 2
     * @throws IllegalArgumentException if the distribution is of other widths
     */
    public static ErrorHistogram of(ProductTable table, int mostBins, OperandDistribution distribution) {
        return of(new TableErrors(table, Optional.of(distribution)), mostBins);
    }

    /**
     * Told by pairs that were drawn; the least and the largest error are those met.
     *
     * @param mostBins how many bins there may be, at least 2
     */
    public static ErrorHistogram of(ErrorSample sample, int mostBins) {
        return of(sample.errors(), mostBins);
    }

    private static ErrorHistogram of(WeightedErrors errors, int mostBins) {
        if (mostBins < 2) {
            throw new IllegalArgumentException("a histogram of " + mostBins + " bins; at least 2 are expected");
        }
        LongSummaryStatistics range = new LongSummaryStatistics();
        range.accept(0);
        errors.forEach((_, error, _) -> range.accept(error));
        long width = width(range.getMin(), range.getMax(), mostBins);
        long first = Math.floorDiv(range.getMin(), width);
        double[] shares = new double[(int) (Math.floorDiv(range.getMax(), width) - first) + 1];
        errors.forEach((_, error, weight) -> shares[(int) (Math.floorDiv(error, width) - first)] += weight);
        double total = errors.total();
        List<Bin> bins = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) {
            bins.add(new Bin((first + k) * width, (first + k + 1) * width - 1, shares[k] / total));
        }
        return new ErrorHistogram(bins);
    }

    /** The first of 1, 2, 5, 10, 20, .. that needs no more bins than there may be. */
    private static long width(long least, long most, int mostBins) {
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
