package org.tramstudio.circuit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A combinational multiplier: cells in an order in which every cell comes after those it reads.
 *
 * @param operands widths and sign of the operands
 * @param cells the components, sources first
 * @param product the product's bits, least significant first, {@link OperandFormat#productWidth()} of them
 */
public record Netlist(OperandFormat operands, List<Cell> cells, List<Signal> product) {

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException naming the cell or product bit, where a cell reads what comes later or does not
     *         exist, or stands where another does
     */
    public Netlist {
        cells = List.copyOf(cells);
        product = List.copyOf(product);
        NetlistCheck.check(operands, cells, product);
    }

    /** Bits of the first operand. */
    public int weightWidth() {
        return operands.weightWidth();
    }

    /** Bits of the second operand. */
    public int activationWidth() {
        return operands.activationWidth();
    }

    /**
     * Bits of each operand, where both have the same number.
     *
     * @throws IllegalStateException if they differ
     */
    public int width() {
        return operands.width();
    }

    /** How many components of each kind there are. */
    public ComponentCounts componentCounts() {
        return ComponentCounts.of(cells);
    }

    /** How many components of each kind stand in a column. */
    public ComponentCounts componentCounts(int column) {
        return ComponentCounts.of(cells.stream().filter(cell -> cell.place().column() == column).toList());
    }

    /** What a cell gives out: its sum, and its carry where it has one. */
    public List<Signal.CellOutput> outputs(int cell) {
        Signal.CellOutput sum = new Signal.CellOutput(cell, Signal.Port.SUM);
        return cells.get(cell).hasCarry() ? List.of(sum, new Signal.CellOutput(cell, Signal.Port.CARRY)) : List.of(sum);
    }

    /** Positions in {@link #cells()} of the half and full adders of a column, in order of creation. */
    public int[] compressors(int column) {
        return IntStream.range(0, cells.size())
                .filter(index -> cells.get(index).place().column() == column
                        && cells.get(index).hasCarry())
                .toArray();
    }

    /** The last stage: the number of compressors and gates on the longest path, not counting partial products. */
    public int depth() {
        return cells.stream().mapToInt(cell -> cell.place().stage()).max().orElse(0);
    }
}
