package org.tramstudio.circuit;

import java.util.Arrays;

/**
 * A number for every operand pair as a picture of at most {@value #MOST} cells a side, both operands in the order of
 * their values. A cell that stands for several pairs has the number that is furthest from 0. Immutable.
 */
public final class OperandPairGrid {

    /** Most cells along a side. */
    public static final int MOST = 256;

    private final OperandFormat operands;
    private final int rows;
    private final int columns;
    private final long[] values;
    private final long least;
    private final long most;

    private OperandPairGrid(OperandFormat operands, int rows, int columns, long[] values) {
        this.operands = operands;
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.least = Math.min(0, Arrays.stream(values).min().orElse(0));
        this.most = Math.max(0, Arrays.stream(values).max().orElse(0));
    }

    /** Gives the number of a pair of codes, the weight's first. */
    @FunctionalInterface
    public interface PairNumber {
        /** The number. */
        long of(int weight, int activation);
    }

    /** A picture whose numbers are known: a row for the least weights first, the least activations first in each. */
    public static OperandPairGrid ofCells(OperandFormat operands, int rows, int columns, long[] values) {
        return new OperandPairGrid(operands, rows, columns, values.clone());
    }

    /**
     * Looks at every pair; takes up to a second for 12 bits.
     *
     * @param operands widths and sign
     * @param number the number of a pair of codes, the weight's first
     */
    public static OperandPairGrid of(OperandFormat operands, PairNumber number) {
        int rows = Math.min(MOST, operands.weights());
        int columns = Math.min(MOST, operands.activations());
        long[] values = new long[rows * columns];
        for (int w = 0; w < operands.weights(); w++) {
            int row = (int) ((long) inOrder(w, operands.weights(), operands.signed()) * rows / operands.weights());
            for (int x = 0; x < operands.activations(); x++) {
                int column = (int) ((long) inOrder(x, operands.activations(), operands.signed()) * columns
                        / operands.activations());
                int cell = row * columns + column;
                long value = number.of(w, x);
                if (Math.abs(value) > Math.abs(values[cell])) {
                    values[cell] = value;
                }
            }
        }
        return new OperandPairGrid(operands, rows, columns, values);
    }

    /** From a code to the place of its value among all values, and back. */
    public static int inOrder(int code, int codes, boolean signed) {
        return signed ? code ^ codes >> 1 : code;
    }

    /** Widths and sign of the operands. */
    public OperandFormat operands() {
        return operands;
    }

    /** Cells upwards, for the weight. */
    public int rows() {
        return rows;
    }

    /** Cells to the right, for the activation. */
    public int columns() {
        return columns;
    }

    /** The number of a cell; row and column 0 are the least values. */
    public long value(int row, int column) {
        return values[row * columns + column];
    }

    /** The smallest number, at most 0. */
    public long least() {
        return least;
    }

    /** The largest number, at least 0. */
    public long most() {
        return most;
    }
}
