package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rank-revealing elimination with complete pivoting: the largest entry left gives the next row and column, so that no
 * value grows and rounding stays small.
 */
final class PivotedFactorization {

    /**
     * What is left of a matrix after its rank is used up is rounding, far below this share of its largest
     * entry.
     */
    private static final double ROUNDING = 1e-9;

    private final double[][] remainder;
    private int pivotRow;
    private int pivotColumn;

    private PivotedFactorization(double[][] matrix) {
        remainder = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    static FactorRows factor(double[][] matrix) {
        PivotedFactorization elimination = new PivotedFactorization(matrix);
        List<double[]> left = new ArrayList<>();
        List<double[]> right = new ArrayList<>();
        double largest = elimination.findPivot();
        double rounding = largest * ROUNDING;
        while (largest > rounding) {
            elimination.eliminate(left, right);
            largest = elimination.findPivot();
        }
        return new FactorRows(left, right);
    }

    private double findPivot() {
        double largest = 0;
        for (int row = 0; row < remainder.length; row++) {
            double[] values = remainder[row];
            for (int column = 0; column < values.length; column++) {
                if (Math.abs(values[column]) > largest) {
                    largest = Math.abs(values[column]);
                    pivotRow = row;
                    pivotColumn = column;
                }
            }
        }
        return largest;
    }

    private void eliminate(List<double[]> left, List<double[]> right) {
        double[] u = new double[remainder.length];
        double[] v = remainder[pivotRow].clone();
        double pivot = v[pivotColumn];
        for (int k = 0; k < v.length; k++) {
            v[k] /= pivot;
        }
        for (int row = 0; row < u.length; row++) {
            double[] values = remainder[row];
            u[row] = values[pivotColumn];
            for (int column = 0; column < v.length; column++) {
                values[column] -= u[row] * v[column];
            }
        }
        left.add(u);
        right.add(v);
    }
}
