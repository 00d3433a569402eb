package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds a stage after those of its inputs, and a row of its own, for every cell of a list, sources first. */
final class CellPlacement {

    private final List<Cell> cells;
    private final int[] stages;
    private final Set<Place> taken = HashSet.newHashSet(256);
    private final Map<Place, Integer> rowsTried = new HashMap<>();

    private CellPlacement(List<Cell> cells) {
        this.cells = cells;
        this.stages = new int[cells.size()];
    }

    /**
     * Leaves every cell where it stands, unless its inputs are made too late for that, or it may move and another cell
     * stands there.
     *
     * @param mayMove tells the positions of the cells whose place is a wish only
     */
    static List<Cell> keep(List<Cell> cells, IntPredicate mayMove) {
        CellPlacement placement = new CellPlacement(cells);
        for (int index = 0; index < cells.size(); index++) {
            placement.stages[index] = Math.max(cells.get(index).place().stage(), placement.earliestStage(index));
        }
        boolean[] placed = new boolean[cells.size()];
        for (int index = 0; index < placed.length; index++) {
            Place place = cells.get(index).place();
            placed[index] = !mayMove.test(index) && place.stage() == placement.stages[index]
                    && placement.taken.add(place);
        }
        return placement.place(placed);
    }

    /** Moves every cell to the earliest stage, and the rows of each column and stage together. */
    static Netlist earliest(Netlist netlist) {
        CellPlacement placement = new CellPlacement(netlist.cells());
        for (int index = 0; index < placement.stages.length; index++) {
            placement.stages[index] = placement.earliestStage(index);
        }
        List<Cell> placed = placement.place(new boolean[placement.stages.length]);
        return new Netlist(netlist.operands(), placed, netlist.product());
    }

    private List<Cell> place(boolean[] placed) {
        List<Cell> result = new ArrayList<>(cells.size());
        for (int index = 0; index < placed.length; index++) {
            Cell cell = cells.get(index);
            result.add(placed[index] ? cell : at(cell, free(cell.place().column(), stages[index])));
        }
        return result;
    }

    private int earliestStage(int index) {
        int stage = cells.get(index) instanceof Cell.PartialProduct ? 0 : 1;
        for (Signal input : cells.get(index).inputs()) {
            if (input instanceof Signal.CellOutput(int cell, Signal.Port _)) {
                stage = Math.max(stage, stages[cell] + 1);
            }
        }
        return stage;
    }

    /** The first row of a column and stage that no cell has. */
    private Place free(int column, int stage) {
        Place top = new Place(column, stage, 0);
        int row = rowsTried.getOrDefault(top, 0);
        Place place = new Place(column, stage, row);
        while (!taken.add(place)) {
            row++;
            place = new Place(column, stage, row);
        }
        rowsTried.put(top, row + 1);
        return place;
    }

    private static Cell at(Cell cell, Place place) {
        return switch (cell) {
            case Cell.PartialProduct(int i, int j, boolean complemented, Place _) ->
                    new Cell.PartialProduct(i, j, complemented, place);
            case Cell.HalfAdder(Signal a, Signal b, Place _) -> new Cell.HalfAdder(a, b, place);
            case Cell.FullAdder(Signal a, Signal b, Signal c, Place _) -> new Cell.FullAdder(a, b, c, place);
            case Cell.Gate(GateFunction function, List<Signal> inputs, Place _) ->
                    new Cell.Gate(function, inputs, place);
        };
    }
}
