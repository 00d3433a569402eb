package org.tramstudio.app.multiplier;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/**
 * Which row of a dot diagram each cell works in: partial products in row 0, compressors in rows 1 and up.
 *
 * <p>A row is a compression stage, with one exception: a carry that runs through a row of adders takes one stage a
 * column, but is one addition and is drawn as one row. So the rows of a ripple array, and the last adder of a tree.
 */
final class CompressionRows {

    private final int[] rowOfCell;
    private final int count;

    private CompressionRows(int[] rowOfCell) {
        this.rowOfCell = rowOfCell;
        this.count = Arrays.stream(rowOfCell).max().orElse(0);
    }

    /** Assigns the rows of a netlist by its cells' places. */
    static CompressionRows of(Netlist netlist) {
        List<Cell> cells = netlist.cells();
        boolean array = isRippleArray(cells);
        int lastTreeStage = lastTreeStage(cells);
        ToIntFunction<Place> key = array
                ? place -> place.stage() - place.column()
                : place -> Math.min(place.stage(), lastTreeStage + 1);
        int[] keys = cells.stream().map(Cell::place).mapToInt(key).toArray();
        return new CompressionRows(ranked(cells, keys));
    }

    /** The row in which a cell works. */
    int rowOf(int cell) {
        return rowOfCell[cell];
    }

    /** Rows of compressors; they are numbered from 1. */
    int count() {
        return count;
    }

    private static int[] ranked(List<Cell> cells, int[] keys) {
        TreeSet<Integer> distinct = new TreeSet<>();
        for (int cell = 0; cell < keys.length; cell++) {
            if (isCompressor(cells.get(cell))) {
                distinct.add(keys[cell]);
            }
        }
        List<Integer> order = List.copyOf(distinct);
        return IntStream.range(0, keys.length)
                .map(cell -> isCompressor(cells.get(cell)) ? order.indexOf(keys[cell]) + 1 : 0)
                .toArray();
    }

    /** Whether every carry is read by the next column's adder of the same row, one stage later. */
    private static boolean isRippleArray(List<Cell> cells) {
        return cells.stream().filter(CompressionRows::isCompressor).allMatch(cell -> cell.inputs().stream()
                .allMatch(input -> !(input instanceof Signal.CellOutput(int from, Signal.Port port))
                        || port != Signal.Port.CARRY
                        || diagonal(cells.get(from)) == diagonal(cell)
                        || topOfRow(cells, cells.get(from))));
    }

    /** Whether nothing of the same row works left of {@code cell}, so that its carry starts the next row's end. */
    private static boolean topOfRow(List<Cell> cells, Cell cell) {
        return cells.stream().noneMatch(other -> isCompressor(other) && diagonal(other) == diagonal(cell)
                && other.place().column() > cell.place().column());
    }

    private static int diagonal(Cell cell) {
        return cell.place().stage() - cell.place().column();
    }

    /** The last stage before those in which a single adder works, each one column further than the one before. */
    private static int lastTreeStage(List<Cell> cells) {
        TreeMap<Integer, List<Place>> stages = cells.stream().filter(CompressionRows::isCompressor).map(Cell::place)
                .collect(Collectors.groupingBy(Place::stage, TreeMap::new, Collectors.toList()));
        int expectedColumn = -1;
        for (int stage : stages.descendingKeySet()) {
            List<Place> places = stages.get(stage);
            if (places.size() > 1 || expectedColumn >= 0 && places.getFirst().column() != expectedColumn) {
                return stage;
            }
            expectedColumn = places.getFirst().column() - 1;
        }
        return 0;
    }

    static boolean isCompressor(Cell cell) {
        return !(cell instanceof Cell.PartialProduct);
    }
}
