package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Constant propagation and removal of what feeds nothing. A full adder with an input 0 becomes a half adder, a half
 * adder with an input 0 a wire. Every cell that stays keeps its place.
 */
public final class NetlistSimplifier {

    private final Netlist netlist;
    private final Map<Signal, Signal> replacements = new HashMap<>();
    private final Cell[] simplified;

    private NetlistSimplifier(Netlist netlist, Collection<Signal.CellOutput> tiedToZero) {
        this.netlist = netlist;
        this.simplified = new Cell[netlist.cells().size()];
        tiedToZero.forEach(output -> replacements.put(output, Signal.Constant.ZERO));
    }

    /** The same function with no more cells than it needs. */
    public static Netlist simplify(Netlist netlist) {
        return simplify(netlist, List.of());
    }

    /** The function that a netlist has once some cell outputs are tied to 0. */
    public static Netlist simplify(Netlist netlist, Collection<Signal.CellOutput> tiedToZero) {
        NetlistSimplifier simplifier = new NetlistSimplifier(netlist, tiedToZero);
        simplifier.propagateConstants();
        return simplifier.liveCells();
    }

    private void propagateConstants() {
        for (int index = 0; index < simplified.length; index++) {
            simplified[index] = switch (netlist.cells().get(index)) {
                case Cell.PartialProduct partialProduct -> partialProduct;
                case Cell.Gate(GateFunction function, List<Signal> inputs, Place place) ->
                        new Cell.Gate(function, inputs.stream().map(this::resolve).toList(), place);
                case Cell compressor -> compressor(index, compressor).orElse(null);
            };
        }
    }

    /** The cell that is left of a half or full adder; empty if it became a wire. */
    private Optional<Cell> compressor(int index, Cell cell) {
        List<Signal> inputs = cell.inputs().stream().map(this::resolve)
                .filter(input -> input != Signal.Constant.ZERO).toList();
        return switch (inputs.size()) {
            case 3 -> Optional.of(new Cell.FullAdder(inputs.get(0), inputs.get(1), inputs.get(2), cell.place()));
            case 2 -> Optional.of(new Cell.HalfAdder(inputs.get(0), inputs.get(1), cell.place()));
            default -> {
                Signal sum = inputs.isEmpty() ? Signal.Constant.ZERO : inputs.getFirst();
                replacements.putIfAbsent(new Signal.CellOutput(index, Signal.Port.SUM), sum);
                replacements.put(new Signal.CellOutput(index, Signal.Port.CARRY), Signal.Constant.ZERO);
                yield Optional.empty();
            }
        };
    }

    private Signal resolve(Signal signal) {
        return replacements.getOrDefault(signal, signal);
    }

    private Netlist liveCells() {
        boolean[] live = new boolean[simplified.length];
        netlist.product().forEach(bit -> mark(bit, live));
        for (int index = simplified.length - 1; index >= 0; index--) {
            if (live[index]) {
                simplified[index].inputs().forEach(input -> mark(input, live));
            }
        }
        int[] position = new int[simplified.length];
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < simplified.length; index++) {
            if (live[index]) {
                position[index] = cells.size();
                cells.add(renumber(simplified[index], position));
            }
        }
        List<Signal> product = netlist.product().stream().map(bit -> renumber(resolve(bit), position)).toList();
        return new Netlist(netlist.operands(), cells, product);
    }

    private void mark(Signal signal, boolean[] live) {
        if (resolve(signal) instanceof Signal.CellOutput output) {
            live[output.cell()] = true;
        }
    }

    private static Cell renumber(Cell cell, int[] position) {
        return switch (cell) {
            case Cell.PartialProduct partialProduct -> partialProduct;
            case Cell.Gate(GateFunction function, List<Signal> inputs, Place place) ->
                    new Cell.Gate(function, inputs.stream().map(input -> renumber(input, position)).toList(), place);
            case Cell.HalfAdder(Signal a, Signal b, Place place) ->
                    new Cell.HalfAdder(renumber(a, position), renumber(b, position), place);
            case Cell.FullAdder(Signal a, Signal b, Signal c, Place place) ->
                    new Cell.FullAdder(renumber(a, position), renumber(b, position), renumber(c, position), place);
        };
    }

    private static Signal renumber(Signal signal, int[] position) {
        return signal instanceof Signal.CellOutput(int cell, Signal.Port port)
                ? new Signal.CellOutput(position[cell], port) : signal;
    }
}
