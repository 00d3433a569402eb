package org.tramstudio.circuit;

import java.util.Optional;

/**
 * The error of a multiplier over all operand pairs; d = f(w, x) - w·x, of the operands' values (method of the TRAM
 * paper, Section 2). Means are over all pairs alike, or under an operand distribution; the largest errors are over the
 * pairs that occur in it.
 *
 * @param errorRate share of pairs with d != 0, 0 to 1
 * @param meanErrorDistance mean of |d|
 * @param normalizedMeanErrorDistance mean of |d| over the largest product code, 2^2B - 1, or as a {@link
 *                                    MetricDefinition} says
 * @param meanRelativeErrorDistance mean of |d| / |w·x| over the pairs with w·x != 0, or as a {@link MetricDefinition}
 *                                  says
 * @param meanSquaredError mean of d²
 * @param maxErrorDistance largest |d|
 * @param worstCaseRelativeError largest |d| / max(1, |w·x|)
 * @param bias mean of d
 */
public record ErrorMetrics(double errorRate, double meanErrorDistance, double normalizedMeanErrorDistance,
                           double meanRelativeErrorDistance, double meanSquaredError, long maxErrorDistance,
                           double worstCaseRelativeError, double bias) {

    /** Measures a table, all pairs alike, by the paper's definition. */
    public static ErrorMetrics of(ProductTable table) {
        return of(table, MetricDefinition.PAPER);
    }

    /** Measures a table, all pairs alike. */
    public static ErrorMetrics of(ProductTable table, MetricDefinition definition) {
        return of(table, definition, Optional.empty());
    }

    /**
     * Measures a table under a distribution of its operands.
     *
     * @throws IllegalArgumentException if the distribution is of other widths
     */
    public static ErrorMetrics of(ProductTable table, MetricDefinition definition, OperandDistribution distribution) {
        return of(table, definition, Optional.of(distribution));
    }

    private static ErrorMetrics of(ProductTable table, MetricDefinition definition,
                                   Optional<OperandDistribution> distribution) {
        OperandFormat operands = table.operands();
        PairWeights weights = new PairWeights(operands, distribution);
        ErrorSums sums = new ErrorSums(operands);
        int row = operands.activations();
        for (int w = 0; w < operands.weights(); w++) {
            sums.add(w, 0, table.products(), w * row, row, weights.row(w));
        }
        return sums.metrics(definition, weights);
    }
}
