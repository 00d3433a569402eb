package org.tramstudio.circuit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which partial products two circuits of the same operands treat differently. Less than kept is merged with others by an
 * OR gate; less than that is not built at all.
 *
 * @param lessInFirst those of which the first circuit keeps less
 * @param lessInSecond those of which the second circuit keeps less
 * @param missingInBoth how many neither keeps as they are
 */
public record PartialProductDifference(Set<Position> lessInFirst, Set<Position> lessInSecond, int missingInBoth) {

    private static final int NOT_BUILT = 0;
    private static final int MERGED = 1;
    private static final int KEPT = 2;

    /** Copies the sets. */
    public PartialProductDifference {
        lessInFirst = Set.copyOf(lessInFirst);
        lessInSecond = Set.copyOf(lessInSecond);
    }

    /**
     * Which bits a partial product is made of.
     *
     * @param weightBit i
     * @param activationBit j
     */
    public record Position(int weightBit, int activationBit) {
    }

    /** Compares two circuits; empty where their operands differ, or one of them is not built of partial products. */
    public static Optional<PartialProductDifference> of(Netlist first, Netlist second) {
        Map<Position, Integer> inFirst = uses(first);
        Map<Position, Integer> inSecond = uses(second);
        if (!first.operands().equals(second.operands()) || inFirst.isEmpty() || inSecond.isEmpty()) {
            return Optional.empty();
        }
        Set<Position> lessInFirst = new HashSet<>();
        Set<Position> lessInSecond = new HashSet<>();
        int missingInBoth = 0;
        for (int i = 0; i < first.weightWidth(); i++) {
            for (int j = 0; j < first.activationWidth(); j++) {
                Position position = new Position(i, j);
                int one = inFirst.getOrDefault(position, NOT_BUILT);
                int other = inSecond.getOrDefault(position, NOT_BUILT);
                if (one < other) {
                    lessInFirst.add(position);
                } else if (other < one) {
                    lessInSecond.add(position);
                } else if (one < KEPT) {
                    missingInBoth++;
                }
            }
        }
        return Optional.of(new PartialProductDifference(lessInFirst, lessInSecond, missingInBoth));
    }

    /**
     * The partial products that a cell stands for: its own, or those that it merges as an OR gate of their column.
     *
     * @param cell the cell's position in the netlist
     */
    public static Set<Position> standsFor(Netlist netlist, int cell) {
        return switch (netlist.cells().get(cell)) {
            case Cell.PartialProduct product -> Set.of(new Position(product.weightBit(), product.activationBit()));
            case Cell.Gate gate when gate.function() == GateFunction.OR -> merged(netlist, gate);
            case Cell.Gate _, Cell.HalfAdder _, Cell.FullAdder _ -> Set.of();
        };
    }

    /** An OR gate in another column than its inputs is a carry. */
    private static Set<Position> merged(Netlist netlist, Cell.Gate gate) {
        Set<Position> positions = new HashSet<>();
        for (Signal input : gate.inputs()) {
            if (input instanceof Signal.CellOutput(int cell, Signal.Port _)
                    && netlist.cells().get(cell) instanceof Cell.PartialProduct product
                    && product.place().column() == gate.place().column()) {
                positions.add(new Position(product.weightBit(), product.activationBit()));
            }
        }
        return positions;
    }

    private static Map<Position, Integer> uses(Netlist netlist) {
        Map<Position, Integer> uses = new HashMap<>();
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            int use = netlist.cells().get(cell) instanceof Cell.PartialProduct ? KEPT : MERGED;
            standsFor(netlist, cell).forEach(position -> uses.merge(position, use, Math::min));
        }
        return uses;
    }
}
