package org.tramstudio.circuit.format.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/**
 * Collects cells and gives each a place: the one that its name holds, where that keeps the rules of a netlist, else the
 * earliest stage and the next free row.
 */
final class CellPlacement {

    private final List<Cell> cells = new ArrayList<>();
    private final Set<Place> taken = new HashSet<>();
    private final Map<Place, Integer> nextRows = new HashMap<>();

    List<Cell> cells() {
        return cells;
    }

    /** Adds a cell; the result is its sum output. */
    Signal.CellOutput add(Cell cell) {
        cells.add(cell);
        return new Signal.CellOutput(cells.size() - 1, Signal.Port.SUM);
    }

    /** A place for a partial product. */
    Place partialProduct(int column, Optional<Place> wished) {
        boolean possible = wished.isPresent() && wished.get().column() == column && wished.get().stage() == 0
                && taken.add(wished.get());
        return possible ? wished.get() : free(column, 0);
    }

    /** A place for a compressor of a column, or a gate. */
    Place place(int column, List<Signal> inputs, Optional<Place> wished) {
        int earliest = 1 + inputs.stream().mapToInt(this::stage).max().orElse(0);
        if (wished.isPresent() && wished.get().column() == column && wished.get().stage() >= earliest
                && taken.add(wished.get())) {
            return wished.get();
        }
        return free(column, earliest);
    }

    private Place free(int column, int stage) {
        Place first = new Place(column, stage, 0);
        int row = nextRows.getOrDefault(first, 0);
        while (!taken.add(new Place(column, stage, row))) {
            row++;
        }
        nextRows.put(first, row + 1);
        return new Place(column, stage, row);
    }

    private int stage(Signal signal) {
        return signal instanceof Signal.CellOutput output ? cells.get(output.cell()).place().stage() : 0;
    }

    /** The column that a signal has the weight of; empty for operand bits and constants, which fit everywhere. */
    Optional<Integer> weight(Signal signal) {
        return signal instanceof Signal.CellOutput(int cell, Signal.Port port)
                ? Optional.of(cells.get(cell).place().column() + (port == Signal.Port.CARRY ? 1 : 0))
                : Optional.empty();
    }
}
