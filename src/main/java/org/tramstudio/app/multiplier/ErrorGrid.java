package org.tramstudio.app.multiplier;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tramstudio.circuit.ChosenPairs;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.OperandPairGrid;
import org.tramstudio.circuit.ProductTable;

/**
 * The errors of operand pairs as a picture. Immutable.
 *
 * @param cells the errors; a cell that stands for several pairs has the error that is furthest from 0 of those looked at
 * @param table of all products; empty where there are too many to list
 * @param sample the one pair of each cell that was looked at; empty where all were
 */
record ErrorGrid(OperandPairGrid cells, Optional<ProductTable> table, Optional<Sample> sample) {

    private static final long SEED = 1;

    /**
     * A pair for each cell, a weight for each row and an activation for each column.
     *
     * @param pairs row by row, the least operands first
     * @param rows how many rows
     * @param columns how many columns
     */
    record Sample(ChosenPairs pairs, int rows, int columns) {
    }

    /** Looks at every pair of a table; takes up to a second for 12 bits. */
    static ErrorGrid of(ProductTable table) {
        return new ErrorGrid(OperandPairGrid.of(table.operands(), table::error), Optional.of(table), Optional.empty());
    }

    /** Simulates a pair for each cell, drawn from those that the cell stands for. */
    static ErrorGrid sampled(Netlist netlist) {
        OperandFormat operands = netlist.operands();
        SplittableRandom random = new SplittableRandom(SEED);
        int[] weights = codes(operands.weights(), operands.signed(), random);
        int[] activations = codes(operands.activations(), operands.signed(), random);
        ChosenPairs pairs = ChosenPairs.grid(operands, weights, activations);
        long[] errors = pairs.products(netlist);
        for (int k = 0; k < errors.length; k++) {
            errors[k] -= operands.exactProduct(pairs.weight(k), pairs.activation(k));
        }
        return new ErrorGrid(OperandPairGrid.ofCells(operands, weights.length, activations.length, errors),
                Optional.empty(), Optional.of(new Sample(pairs, weights.length, activations.length)));
    }

    /** A code out of each part of all codes, in the order of their values. */
    private static int[] codes(int codes, boolean signed, SplittableRandom random) {
        int parts = Math.min(OperandPairGrid.MOST, codes);
        int each = codes / parts;
        return IntStream.range(0, parts).map(part ->
                OperandPairGrid.inOrder(part * each + random.nextInt(each), codes, signed)).toArray();
    }

    OperandFormat operands() {
        return cells.operands();
    }

    /** The pair that was looked at and stands where a pair does. */
    OperandPair lookedAt(OperandPair pair) {
        return sample.map(found -> {
            int index = index(found, pair);
            return new OperandPair(found.pairs().weight(index), found.pairs().activation(index));
        }).orElse(pair);
    }

    /** The error of a pair that was looked at. */
    long error(OperandPair pair) {
        return table.map(products -> (long) products.error(pair.weight(), pair.activation())).orElseGet(() -> {
            int index = index(sample.orElseThrow(), pair);
            return cells.value(index / cells.columns(), index % cells.columns());
        });
    }

    private int index(Sample found, OperandPair pair) {
        int row = place(pair.weight(), operands().weights(), found.rows());
        return row * found.columns() + place(pair.activation(), operands().activations(), found.columns());
    }

    private int place(int code, int codes, int parts) {
        return (int) ((long) OperandPairGrid.inOrder(code, codes, operands().signed()) * parts / codes);
    }
}
