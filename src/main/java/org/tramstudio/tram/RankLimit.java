package org.tramstudio.tram;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Holds the rank of the error matrix down: it is how many times the input channels a simulated layer has. The rank is
 * that of the matrix of the error's coefficients, which has a row for each set of weight bits and a column for each
 * set of activation bits.
 *
 * @param most the highest rank allowed; empty for any
 */
record RankLimit(OptionalInt most) {

    /** What is left of a coefficient after elimination and is only rounding. */
    private static final double ROUNDING = 1e-6;

    /** Whether there is a limit at all. */
    boolean applies() {
        return most.isPresent();
    }

    /** Whether a state keeps the limit. */
    boolean allows(SearchState state) {
        return most.isEmpty() || rank(state) <= most.getAsInt();
    }

    /** Whether a state would keep the limit after a move; the state is left as it was. */
    boolean allowsAfter(SearchState state, SearchMove move) {
        state.evaluate(move);
        state.apply(move);
        boolean allowed = allows(state);
        move.invert();
        state.evaluate(move);
        state.apply(move);
        move.invert();
        return allowed;
    }

    /** The rank of a state's error. */
    static int rank(SearchState state) {
        PartialProductSets sets = state.sets();
        int[] terms = IntStream.range(0, sets.count()).filter(term -> state.terms().coefficient(term) != 0).toArray();
        int[] rows = Arrays.stream(terms).map(sets::weightMask).sorted().distinct().toArray();
        int[] columns = Arrays.stream(terms).map(sets::activationMask).sorted().distinct().toArray();
        double[][] matrix = new double[rows.length][columns.length];
        for (int term : terms) {
            matrix[Arrays.binarySearch(rows, sets.weightMask(term))]
                    [Arrays.binarySearch(columns, sets.activationMask(term))] = state.terms().coefficient(term);
        }
        return rank(matrix);
    }

    private static int rank(double[][] matrix) {
        int rank = 0;
        int columns = matrix.length == 0 ? 0 : matrix[0].length;
        for (int column = 0; column < columns && rank < matrix.length; column++) {
            int pivot = rank;
            for (int row = rank + 1; row < matrix.length; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            if (Math.abs(matrix[pivot][column]) > ROUNDING) {
                double[] pivotRow = matrix[pivot];
                matrix[pivot] = matrix[rank];
                matrix[rank++] = pivotRow;
                for (int row = rank; row < matrix.length; row++) {
                    subtract(pivotRow, matrix[row], column);
                }
            }
        }
        return rank;
    }

    private static void subtract(double[] pivotRow, double[] row, int column) {
        double factor = row[column] / pivotRow[column];
        for (int k = column; factor != 0 && k < row.length; k++) {
            row[k] -= factor * pivotRow[k];
        }
    }
}
