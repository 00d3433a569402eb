package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;

/**
 * Rank-revealing elimination with complete pivoting: the largest entry left gives the next row and column, so that no
 * value grows and rounding stays small.
 */
final class PivotedFactorization {

    /**
     * What is left of an integer matrix after its rank is used up is rounding, far below this share of its largest
     * entry.
     */
    private static final double ROUNDING = 1e-9;

    private final double[][] remainder;
    private int pivotRow;
    private int pivotColumn;

    private PivotedFactorization(int[][] matrix) {
        remainder = new double[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix.length; column++) {
                remainder[row][column] = matrix[row][column];
            }
        }
    }

    static ErrorFactors factor(int width, int[][] matrix) {
        PivotedFactorization elimination = new PivotedFactorization(matrix);
        List<float[]> weightFactors = new ArrayList<>();
        List<float[]> activationFactors = new ArrayList<>();
        double largest = elimination.findPivot();
        double rounding = largest * ROUNDING;
        while (largest > rounding) {
            elimination.eliminate(weightFactors, activationFactors);
            largest = elimination.findPivot();
        }
        return new ErrorFactors(width, weightFactors.toArray(float[][]::new),
                activationFactors.toArray(float[][]::new));
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

    private void eliminate(List<float[]> weightFactors, List<float[]> activationFactors) {
        int size = remainder.length;
        double pivot = remainder[pivotRow][pivotColumn];
        double[] u = new double[size];
        double[] v = new double[size];
        for (int k = 0; k < size; k++) {
            u[k] = remainder[k][pivotColumn];
            v[k] = remainder[pivotRow][k] / pivot;
        }
        for (int row = 0; row < size; row++) {
            double[] values = remainder[row];
            for (int column = 0; column < size; column++) {
                values[column] -= u[row] * v[column];
            }
        }
        weightFactors.add(toSingle(u));
        activationFactors.add(toSingle(v));
    }

    private static float[] toSingle(double[] values) {
        float[] rounded = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            rounded[k] = (float) values[k];
        }
        return rounded;
    }
}
