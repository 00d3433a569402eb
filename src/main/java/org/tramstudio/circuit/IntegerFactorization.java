package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exact integer factors of an error matrix that comes from a few partial products. Such an error is a sparse polynomial
 * in the operand bits, E(w, x) = Σ q_ab [w contains a] [x contains b]; its coefficient matrix Q has the rank of E. Q is
 * eliminated with pivots that divide their whole row or column, which keeps every value an integer.
 */
final class IntegerFactorization {

    /** Single precision holds every integer up to this one. */
    private static final long EXACT_LIMIT = 1L << 24;

    /** Terms may add up to this many times the largest error before single-precision sums suffer. */
    private static final long CANCELLATION_LIMIT = 16;

    private final long[][] coefficients;
    private final List<long[]> weightFactors = new ArrayList<>();
    private final List<long[]> activationFactors = new ArrayList<>();

    private IntegerFactorization(int[][] matrix) {
        coefficients = new long[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix.length; column++) {
                coefficients[row][column] = matrix[row][column];
            }
            subtractSubsets(coefficients[row]);
        }
        transpose();
        for (long[] column : coefficients) {
            subtractSubsets(column);
        }
        transpose();
    }

    /** The factors; empty where no integer elimination of bounded values exists. */
    static Optional<ErrorFactors> factor(int width, int[][] matrix) {
        IntegerFactorization elimination = new IntegerFactorization(matrix);
        if (!elimination.eliminateAll() || !elimination.staysPrecise(matrix)) {
            return Optional.empty();
        }
        return Optional.of(new ErrorFactors(width, toSingle(elimination.weightFactors),
                toSingle(elimination.activationFactors)));
    }

    private boolean eliminateAll() {
        while (true) {
            IntegerPivot pivot = IntegerPivot.find(coefficients);
            switch (pivot.kind()) {
                case NOTHING_LEFT -> {
                    weightFactors.forEach(IntegerFactorization::addSubsets);
                    activationFactors.forEach(IntegerFactorization::addSubsets);
                    return true;
                }
                case NONE_DIVIDES -> {
                    return false;
                }
                case DIVIDES_ROW, DIVIDES_COLUMN -> {
                    if (!eliminate(pivot)) {
                        return false;
                    }
                }
            }
        }
    }

    /** Takes away one product of a column and a row; false when a value grows out of bounds. */
    private boolean eliminate(IntegerPivot pivot) {
        int size = coefficients.length;
        long value = coefficients[pivot.row()][pivot.column()];
        boolean row = pivot.kind() == IntegerPivot.Kind.DIVIDES_ROW;
        long[] u = new long[size];
        long[] v = new long[size];
        for (int k = 0; k < size; k++) {
            u[k] = row ? coefficients[k][pivot.column()] : coefficients[k][pivot.column()] / value;
            v[k] = row ? coefficients[pivot.row()][k] / value : coefficients[pivot.row()][k];
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; u[a] != 0 && b < size; b++) {
                coefficients[a][b] -= u[a] * v[b];
                if (Math.abs(coefficients[a][b]) > EXACT_LIMIT) {
                    return false;
                }
            }
        }
        weightFactors.add(u);
        activationFactors.add(v);
        return true;
    }

    private boolean staysPrecise(int[][] matrix) {
        long[] largestTerms = new long[2];
        for (int w = 0; w < matrix.length; w++) {
            for (int x = 0; x < matrix.length; x++) {
                long terms = 0;
                for (int r = 0; r < weightFactors.size(); r++) {
                    terms += Math.abs(weightFactors.get(r)[w] * activationFactors.get(r)[x]);
                }
                largestTerms[0] = Math.max(largestTerms[0], terms);
                largestTerms[1] = Math.max(largestTerms[1], Math.abs(matrix[w][x]));
            }
        }
        return largestTerms[0] <= EXACT_LIMIT && largestTerms[0] <= CANCELLATION_LIMIT * largestTerms[1];
    }

    /** From values at each operand to coefficients of each set of operand bits. */
    private static void subtractSubsets(long[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int k = 0; k < values.length; k++) {
                if ((k & bit) != 0) {
                    values[k] -= values[k ^ bit];
                }
            }
        }
    }

    /** From coefficients of each set of operand bits to values at each operand. */
    private static void addSubsets(long[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int k = 0; k < values.length; k++) {
                if ((k & bit) != 0) {
                    values[k] += values[k ^ bit];
                }
            }
        }
    }

    private void transpose() {
        for (int row = 0; row < coefficients.length; row++) {
            for (int column = 0; column < row; column++) {
                long value = coefficients[row][column];
                coefficients[row][column] = coefficients[column][row];
                coefficients[column][row] = value;
            }
        }
    }

    private static float[][] toSingle(List<long[]> rows) {
        float[][] rounded = new float[rows.size()][];
        for (int r = 0; r < rounded.length; r++) {
            rounded[r] = new float[rows.get(r).length];
            for (int k = 0; k < rounded[r].length; k++) {
                rounded[r][k] = rows.get(r)[k];
            }
        }
        return rounded;
    }
}
