package org.tramstudio.power.synthesis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.library.LibraryCell;

/** For every function of up to four inputs, the cells that compute it with their inputs permuted and complemented. */
final class CellMatches {

    private static final int EXCLUSIVE_OR = 0x6666;

    private final Map<Integer, List<Match>> byTruthTable = new HashMap<>();

    CellMatches(CellLibrary library) {
        for (LibraryCell cell : library.mappable()) {
            if (cell.inputs().size() > 1) {
                List<int[]> orders = new ArrayList<>();
                permutations(new int[cell.inputs().size()], 0, 0, orders);
                orders.forEach(order -> addAll(cell, order));
            }
        }
    }

    /**
     * A way to use a cell.
     *
     * @param cell which cell
     * @param leafOfPin which leaf of the cut each pin reads
     * @param complementedLeaves bit k: leaf k is read complemented
     */
    record Match(LibraryCell cell, int[] leafOfPin, int complementedLeaves) {
    }

    /** Those of a function over all leaves of a cut, given as {@link Cut#truthTable}. */
    List<Match> of(int truthTable) {
        return byTruthTable.getOrDefault(truthTable, List.of());
    }

    /** Whether there is a cell for the exclusive or of two inputs, or for its complement. */
    boolean haveExclusiveOr() {
        return byTruthTable.containsKey(EXCLUSIVE_OR);
    }

    private void addAll(LibraryCell cell, int[] order) {
        for (int complemented = 0; complemented < 1 << order.length; complemented++) {
            List<Match> matches = byTruthTable.computeIfAbsent(truthTable(cell, order, complemented),
                    _ -> new ArrayList<>());
            int leaves = complemented;
            if (matches.stream().noneMatch(other -> other.cell == cell && other.complementedLeaves == leaves)) {
                matches.add(new Match(cell, order, complemented));
            }
        }
    }

    private static int truthTable(LibraryCell cell, int[] leafOfPin, int complementedLeaves) {
        int result = 0;
        for (int row = 0; row < 16; row++) {
            int leafValues = row ^ complementedLeaves;
            int pinValues = 0;
            for (int pin = 0; pin < leafOfPin.length; pin++) {
                pinValues |= (leafValues >> leafOfPin[pin] & 1) << pin;
            }
            result |= (cell.truthTable() >> pinValues & 1) << row;
        }
        return result;
    }

    private static void permutations(int[] order, int length, int used, List<int[]> orders) {
        if (length == order.length) {
            orders.add(order.clone());
            return;
        }
        for (int next = 0; next < order.length; next++) {
            if ((used >> next & 1) == 0) {
                order[length] = next;
                permutations(order, length + 1, used | 1 << next, orders);
            }
        }
    }
}
