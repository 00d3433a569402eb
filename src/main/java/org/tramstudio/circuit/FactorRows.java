package org.tramstudio.circuit;

import java.util.List;

/**
 * Factors of a matrix in double precision: entry (a, b) is Σ_r u_r[a] v_r[b].
 *
 * @param left u
 * @param right v
 */
record FactorRows(List<double[]> left, List<double[]> right) {

    /** Single precision holds every integer up to this one. */
    static final double EXACT_LIMIT = 1L << 24;

    /** Terms may add up to this many times the largest entry before single-precision sums suffer. */
    private static final double CANCELLATION_LIMIT = 16;

    /** Whether integer factors can be summed in single precision without rounding, and without much cancellation. */
    boolean staysPrecise() {
        double largestTerms = 0;
        double largestEntry = 0;
        int rows = left.isEmpty() ? 0 : left.getFirst().length;
        int columns = right.isEmpty() ? 0 : right.getFirst().length;
        for (int row = 0; row < rows; row++) {
            double[] terms = new double[columns];
            double[] entries = new double[columns];
            for (int r = 0; r < left.size(); r++) {
                accumulate(left.get(r)[row], right.get(r), entries, terms);
            }
            for (int column = 0; column < columns; column++) {
                largestTerms = Math.max(largestTerms, terms[column]);
                largestEntry = Math.max(largestEntry, Math.abs(entries[column]));
            }
        }
        return largestTerms <= EXACT_LIMIT && largestTerms <= CANCELLATION_LIMIT * largestEntry;
    }

    private static void accumulate(double factor, double[] row, double[] entries, double[] terms) {
        if (factor != 0) {
            for (int column = 0; column < row.length; column++) {
                double term = factor * row[column];
                entries[column] += term;
                terms[column] += Math.abs(term);
            }
        }
    }

    ErrorFactors toErrorFactors(OperandFormat operands) {
        return new ErrorFactors(operands.weightWidth(), operands.activationWidth(), toSingle(left), toSingle(right));
    }

    private static float[][] toSingle(List<double[]> rows) {
        float[][] rounded = new float[rows.size()][];
        for (int r = 0; r < rounded.length; r++) {
            rounded[r] = new float[rows.get(r).length];
            for (int k = 0; k < rounded[r].length; k++) {
                rounded[r][k] = (float) rows.get(r)[k];
            }
        }
        return rounded;
    }
}
