package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the errors in each product bit cost. With e_c the error of bit c at its weight (2^c where it is 1 and should be
 * 0, -2^c where it is 0 and should be 1, the other way round for the sign bit of a signed product), the multiplier's
 * error is d = Σ_c e_c, so the biases of the columns add up to its bias, and their squared-error shares to its mean
 * squared error.
 *
 * @param columns one for each product bit, least significant first
 */
public record ErrorByColumn(List<Column> columns) {

    /** Copies the list. */
    public ErrorByColumn {
        columns = List.copyOf(columns);
    }

    /**
     * The errors in one product bit.
     *
     * @param column c
     * @param errorRate P(e_c != 0): how often the bit is wrong, 0 to 1
     * @param meanErrorDistance E|e_c| = 2^c · errorRate: the mean error, were this the only wrong bit
     * @param bias E e_c
     * @param squaredErrorShare E(d · e_c): what the bit contributes to the mean squared error; negative where its errors
     *                          make up for those of others
     */
    public record Column(int column, double errorRate, double meanErrorDistance, double bias,
                         double squaredErrorShare) {
    }

    /** Of a table, all pairs alike. */
    public static ErrorByColumn of(ProductTable table) {
        return of(new TableErrors(table, Optional.empty()));
    }

    /**
     * Of a table under a distribution of its operands.
     *
     * @throws IllegalArgumentException if the distribution is of other widths
     */
    public static ErrorByColumn of(ProductTable table, OperandDistribution distribution) {
        return of(new TableErrors(table, Optional.of(distribution)));
    }

    /** Told by pairs that were drawn; a rare error may not be among them. */
    public static ErrorByColumn of(ErrorSample sample) {
        return of(sample.errors());
    }

    private static ErrorByColumn of(WeightedErrors errors) {
        OperandFormat operands = errors.operands();
        long bits = operands.pairs() - 1;
        double[] rates = new double[operands.productWidth()];
        double[] signedRates = new double[rates.length];
        double[] shares = new double[rates.length];
        errors.forEach((product, error, weight) -> {
            for (long wrong = (product ^ product - error) & bits; wrong != 0; wrong &= wrong - 1) {
                int bit = Long.numberOfTrailingZeros(wrong);
                double direction = (product >> bit & 1) == 0 ? -weight : weight;
                rates[bit] += weight;
                signedRates[bit] += direction;
                shares[bit] += direction * error;
            }
        });
        return new ErrorByColumn(columns(operands, rates, signedRates, shares, errors.total()));
    }

    private static List<Column> columns(OperandFormat operands, double[] rates, double[] signedRates, double[] shares,
                                        double total) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < rates.length; c++) {
            long magnitude = 1L << c;
            long weight = operands.signed() && c == rates.length - 1 ? -magnitude : magnitude;
            columns.add(new Column(c, rates[c] / total, magnitude * rates[c] / total, weight * signedRates[c] / total,
                    weight * shares[c] / total));
        }
        return columns;
    }
}
