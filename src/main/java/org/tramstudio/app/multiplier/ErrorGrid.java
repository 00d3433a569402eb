package org.tramstudio.app.multiplier;

import java.util.Arrays;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;

/**
 * The errors of all operand pairs as a picture of at most {@value #MOST} cells a side, both operands in the order of their
 * values. A cell that stands for several pairs has the error that is furthest from 0.
 */
final class ErrorGrid {

    static final int MOST = 256;

    private final ProductTable table;
    private final int rows;
    private final int columns;
    private final int[] errors;
    private final int least;
    private final int most;

    private ErrorGrid(ProductTable table, int rows, int columns, int[] errors) {
        this.table = table;
        this.rows = rows;
        this.columns = columns;
        this.errors = errors;
        this.least = Math.min(0, Arrays.stream(errors).min().orElse(0));
        this.most = Math.max(0, Arrays.stream(errors).max().orElse(0));
    }

    /** Looks at every pair of a table; takes up to a second for 12 bits. */
    static ErrorGrid of(ProductTable table) {
        OperandFormat operands = table.operands();
        int rows = Math.min(MOST, operands.weights());
        int columns = Math.min(MOST, operands.activations());
        int[] errors = new int[rows * columns];
        for (int w = 0; w < operands.weights(); w++) {
            int row = (int) ((long) inOrder(w, operands.weights(), operands.signed()) * rows / operands.weights());
            for (int x = 0; x < operands.activations(); x++) {
                int column = (int) ((long) inOrder(x, operands.activations(), operands.signed()) * columns
                        / operands.activations());
                int cell = row * columns + column;
                int error = table.error(w, x);
                if (Math.abs(error) > Math.abs(errors[cell])) {
                    errors[cell] = error;
                }
            }
        }
        return new ErrorGrid(table, rows, columns, errors);
    }

    /** From a code to the place of its value among all values, and back. */
    static int inOrder(int code, int codes, boolean signed) {
        return signed ? code ^ codes >> 1 : code;
    }

    ProductTable table() {
        return table;
    }

    OperandFormat operands() {
        return table.operands();
    }

    /** Cells upwards, for the weight. */
    int rows() {
        return rows;
    }

    /** Cells to the right, for the activation. */
    int columns() {
        return columns;
    }

    /** The error of a cell; row and column 0 are the least values. */
    int error(int row, int column) {
        return errors[row * columns + column];
    }

    /** The smallest error, at most 0. */
    int least() {
        return least;
    }

    /** The largest error, at least 0. */
    int most() {
        return most;
    }
}
