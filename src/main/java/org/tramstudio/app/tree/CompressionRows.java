package org.tramstudio.app.tree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

/**
 * Which row of a dot diagram each cell works in: partial products in row 0, compressors in rows 1 and up.
 *
 * <p>A row is one sweep over the columns, from the least significant up, as the netlist's order of creation has it. In
 * a row of a ripple array, and in the last adder of a tree, a carry runs on to the next column's adder of the same row;
 * counting these as one row keeps the drawing as flat as the circuit is thought of. Where the order of creation has no
 * such sweeps, a row is a compression stage.
 */
final class CompressionRows {

    private final int[] rowOfCell;
    private final int count;

    private CompressionRows(int[] rowOfCell) {
        this.rowOfCell = rowOfCell;
        this.count = Arrays.stream(rowOfCell).max().orElse(0);
    }

    /** Assigns the rows of a netlist. */
    static CompressionRows of(Netlist netlist, TreeCells parts) {
        List<Cell> cells = netlist.cells();
        CompressionRows sweeps = new CompressionRows(sweeps(cells, parts));
        CompressionRows stages = new CompressionRows(IntStream.range(0, cells.size())
                .map(cell -> parts.isCompressor(parts.compressorOf(cell)) ? cells.get(cell).place().stage() : 0)
                .toArray());
        return sweeps.count <= stages.count ? sweeps : stages;
    }

    /** The row in which a cell works. */
    int rowOf(int cell) {
        return rowOfCell[cell];
    }

    /** Rows of compressors; they are numbered from 1. */
    int count() {
        return count;
    }

    private static int[] sweeps(List<Cell> cells, TreeCells parts) {
        int[] rows = new int[cells.size()];
        int row = 1;
        int column = 0;
        for (int index = 0; index < rows.length; index++) {
            Cell cell = cells.get(index);
            if (parts.isCarryGate(index)) {
                rows[index] = rows[parts.compressorOf(index)];
            } else if (parts.isCompressor(index)) {
                if (cell.place().column() < column || readsSumOf(cell, rows, row, parts)) {
                    row++;
                }
                column = cell.place().column();
                rows[index] = row;
            }
        }
        return rows;
    }

    private static boolean readsSumOf(Cell cell, int[] rows, int row, TreeCells parts) {
        return cell.inputs().stream().anyMatch(input -> input instanceof Signal.CellOutput(int from, Signal.Port port)
                && port == Signal.Port.SUM && !parts.isCarryGate(from) && rows[from] == row);
    }
}
