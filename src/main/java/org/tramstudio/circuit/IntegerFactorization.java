package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exact integer factors of a matrix of integers, as the {@link ErrorCoefficients} of a few partial products are. It is
 * eliminated with pivots that divide their whole row or column, which keeps every value an integer.
 */
final class IntegerFactorization {

    private final long[][] remainder;
    private final List<double[]> left = new ArrayList<>();
    private final List<double[]> right = new ArrayList<>();

    private IntegerFactorization(long[][] matrix) {
        remainder = matrix;
    }

    /**
     * The factors, as many as the matrix has rank; empty where the matrix is not of integers, or no integer elimination
     * of bounded values exists.
     */
    static Optional<FactorRows> factor(double[][] matrix) {
        long[][] integers = new long[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            integers[row] = new long[matrix[row].length];
            for (int column = 0; column < matrix[row].length; column++) {
                integers[row][column] = (long) matrix[row][column];
                if (integers[row][column] != matrix[row][column]) {
                    return Optional.empty();
                }
            }
        }
        IntegerFactorization elimination = new IntegerFactorization(integers);
        return elimination.eliminateAll()
                ? Optional.of(new FactorRows(elimination.left, elimination.right)) : Optional.empty();
    }

    private boolean eliminateAll() {
        while (true) {
            IntegerPivot pivot = IntegerPivot.find(remainder);
            switch (pivot.kind()) {
                case NOTHING_LEFT -> {
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
        long value = remainder[pivot.row()][pivot.column()];
        boolean row = pivot.kind() == IntegerPivot.Kind.DIVIDES_ROW;
        double[] u = new double[remainder.length];
        double[] v = new double[remainder[0].length];
        for (int k = 0; k < u.length; k++) {
            u[k] = row ? remainder[k][pivot.column()] : remainder[k][pivot.column()] / value;
        }
        for (int k = 0; k < v.length; k++) {
            v[k] = row ? remainder[pivot.row()][k] / value : remainder[pivot.row()][k];
        }
        for (int a = 0; a < u.length; a++) {
            for (int b = 0; u[a] != 0 && b < v.length; b++) {
                remainder[a][b] -= (long) u[a] * (long) v[b];
                if (Math.abs(remainder[a][b]) > FactorRows.EXACT_LIMIT) {
                    return false;
                }
            }
        }
        left.add(u);
        right.add(v);
        return true;
    }
}
