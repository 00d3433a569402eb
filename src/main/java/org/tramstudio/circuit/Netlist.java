package org.tramstudio.circuit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A combinational multiplier: cells in an order in which every cell comes after those it reads.
 *
 * @param weightWidth bits of the first operand, 2 to 16
 * @param activationWidth bits of the second operand, 2 to 16
 * @param cells the components, sources first
 * @param product the product's bits, least significant first; {@code weightWidth + activationWidth} of them
 */
public record Netlist(int weightWidth, int activationWidth, List<Cell> cells, List<Signal> product) {

    /** The narrowest operand. */
    public static final int MIN_WIDTH = 2;

    /** The widest operand. */
    public static final int MAX_WIDTH = 16;

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException naming the cell or product bit, where a cell reads what comes later or does not
     *         exist, adds bits of different weight, or a width is out of range
     */
    public Netlist {
        cells = List.copyOf(cells);
        product = List.copyOf(product);
        NetlistCheck.check(weightWidth, activationWidth, cells, product);
    }

    /** How many components of each kind there are. */
    public ComponentCounts componentCounts() {
        return ComponentCounts.of(cells);
    }

    /** How many components of each kind stand in a column. */
    public ComponentCounts componentCounts(int column) {
        return ComponentCounts.of(cells.stream().filter(cell -> cell.place().column() == column).toList());
    }

    /** Positions in {@link #cells()} of the half and full adders of a column, in order of creation. */
    public int[] compressors(int column) {
        return IntStream.range(0, cells.size())
                .filter(index -> cells.get(index).place().column() == column
                        && !(cells.get(index) instanceof Cell.PartialProduct))
                .toArray();
    }

    /** The last compression stage: the number of compressors on the longest path. */
    public int depth() {
        return cells.stream().mapToInt(cell -> cell.place().stage()).max().orElse(0);
    }

    /**
     * Bits of each operand, where both have the same number.
     *
     * @throws IllegalStateException if they differ
     */
    public int width() {
        if (weightWidth != activationWidth) {
            throw new IllegalStateException("the operands have " + weightWidth + " and " + activationWidth
                    + " bits; a single width was expected");
        }
        return weightWidth;
    }
}
