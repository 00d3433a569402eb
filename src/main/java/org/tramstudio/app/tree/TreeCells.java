package org.tramstudio.app.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

/**
 * How the cells of a netlist take part in a tree of bits: AND gates make partial products, OR gates merge some of one
 * column, compressors sum the rest, each bit read once. A full adder of a constant 1 is there as two gates of the same
 * inputs, an exclusive nor for the sum and an OR for the carry; the exclusive nor stands for both.
 */
final class TreeCells {

    private final Netlist netlist;
    private final Map<Integer, Integer> carryGateOf = new HashMap<>();
    private final Map<Integer, Integer> sumGateOf = new HashMap<>();

    private TreeCells(Netlist netlist) {
        this.netlist = netlist;
        pairGates();
    }

    /** The parts that the cells take; empty where the netlist is no such tree. */
    static Optional<TreeCells> of(Netlist netlist) {
        return Optional.of(new TreeCells(netlist)).filter(TreeCells::isTree);
    }

    /** Whether a cell is drawn as a compressor. */
    boolean isCompressor(int cell) {
        return netlist.cells().get(cell).hasCarry() || carryGateOf.containsKey(cell);
    }

    /** The compressor that a cell is, or is the carry of; the cell itself where it is neither. */
    int compressorOf(int cell) {
        return sumGateOf.getOrDefault(cell, cell);
    }

    /** Whether a cell is the OR gate of an exclusive nor, which gives a carry. */
    boolean isCarryGate(int cell) {
        return sumGateOf.containsKey(cell);
    }

    /** Whether a compressor adds a constant 1 to its inputs. */
    boolean addsOne(int compressor) {
        return carryGateOf.containsKey(compressor);
    }

    /** What a compressor gives: its sum first, then its carry. */
    List<Signal.CellOutput> outputs(int compressor) {
        Signal.CellOutput sum = new Signal.CellOutput(compressor, Signal.Port.SUM);
        return List.of(sum, addsOne(compressor)
                ? new Signal.CellOutput(carryGateOf.get(compressor), Signal.Port.SUM)
                : new Signal.CellOutput(compressor, Signal.Port.CARRY));
    }

    private void pairGates() {
        Map<List<Signal>, Integer> exclusiveNors = new HashMap<>();
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            if (netlist.cells().get(cell) instanceof Cell.Gate gate && gate.inputs().size() == 2) {
                Integer sum = exclusiveNors.get(gate.inputs());
                if (gate.function() == GateFunction.XNOR) {
                    exclusiveNors.put(gate.inputs(), cell);
                } else if (gate.function() == GateFunction.OR && sum != null
                        && gate.place().column() == netlist.cells().get(sum).place().column() + 1) {
                    carryGateOf.put(sum, cell);
                    sumGateOf.put(cell, sum);
                }
            }
        }
    }

    private boolean isTree() {
        Set<Signal> read = new HashSet<>();
        for (int index = 0; index < netlist.cells().size(); index++) {
            Cell cell = netlist.cells().get(index);
            boolean fits = isCarryGate(index) || switch (cell) {
                case Cell.PartialProduct _ -> true;
                case Cell.HalfAdder _, Cell.FullAdder _ -> readsBitsOnce(cell, read);
                case Cell.Gate gate -> (addsOne(index) || isMerge(gate)) && readsBitsOnce(gate, read);
            };
            if (!fits) {
                return false;
            }
        }
        return netlist.product().stream().allMatch(bit -> bit instanceof Signal.Constant
                || bit instanceof Signal.CellOutput && read.add(bit));
    }

    private static boolean readsBitsOnce(Cell cell, Set<Signal> read) {
        return cell.inputs().stream().allMatch(input -> input instanceof Signal.CellOutput && read.add(input));
    }

    private boolean isMerge(Cell.Gate gate) {
        return gate.function() == GateFunction.OR && gate.inputs().stream().allMatch(input ->
                input instanceof Signal.CellOutput(int cell, Signal.Port _)
                        && netlist.cells().get(cell) instanceof Cell.PartialProduct
                        && netlist.cells().get(cell).place().column() == gate.place().column());
    }
}
