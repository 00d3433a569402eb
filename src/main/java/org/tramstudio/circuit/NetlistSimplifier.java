package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Constant propagation, sharing, and removal of what feeds nothing. A full adder with an input 0 becomes a half adder,
 * with an input 1 an XNOR and an OR gate; a half adder with an input 0 a wire, with an input 1 an inverter and a wire to
 * the next column. Gates shrink by constant, equal and complementary inputs; cells that compute the same of the same
 * inputs become one. An adder stays one cell where only one of its outputs is used. What stays keeps its place where it
 * can.
 */
public final class NetlistSimplifier {

    private final Netlist netlist;
    private final SharedCells cells = new SharedCells();
    private final GateReduction gates = new GateReduction(cells);
    private final Signal[] sums;
    private final Signal[] carries;

    private NetlistSimplifier(Netlist netlist) {
        this.netlist = netlist;
        this.sums = new Signal[netlist.cells().size()];
        this.carries = new Signal[netlist.cells().size()];
    }

    /** The same function with no more cells than it needs. */
    public static Netlist simplify(Netlist netlist) {
        return simplify(netlist, SignalTies.NONE);
    }

    /** The function that a netlist has once some cell outputs are tied to 0. */
    public static Netlist simplify(Netlist netlist, Collection<Signal.CellOutput> tiedToZero) {
        return simplify(netlist, SignalTies.toZero(tiedToZero));
    }

    /** The function that a netlist has once some cell outputs are tied to constants. */
    public static Netlist simplify(Netlist netlist, SignalTies ties) {
        NetlistSimplifier simplifier = new NetlistSimplifier(netlist);
        ties.values().forEach((output, value) ->
                (output.port() == Signal.Port.SUM ? simplifier.sums : simplifier.carries)[output.cell()] = value);
        for (int index = 0; index < simplifier.sums.length; index++) {
            simplifier.replace(index);
        }
        return simplifier.liveCells();
    }

    private void replace(int index) {
        switch (netlist.cells().get(index)) {
            case Cell.PartialProduct partialProduct ->
                    becomes(index, cells.partialProduct(partialProduct), Signal.Constant.ZERO);
            case Cell.Gate(GateFunction function, List<Signal> inputs, Place place) ->
                    becomes(index, gates.reduce(function, inputs.stream().map(this::resolve).toList(), place, false),
                            Signal.Constant.ZERO);
            case Cell.HalfAdder(Signal a, Signal b, Place place) -> adder(index, place, resolve(a), resolve(b));
            case Cell.FullAdder(Signal a, Signal b, Signal c, Place place) ->
                    adder(index, place, resolve(a), resolve(b), resolve(c));
        }
    }

    /** Notes what a cell's outputs are from now on, unless they are tied. */
    private void becomes(int index, Signal sum, Signal carry) {
        if (sums[index] == null) {
            sums[index] = sum;
        }
        if (carries[index] == null) {
            carries[index] = carry;
        }
    }

    private Signal resolve(Signal signal) {
        return signal instanceof Signal.CellOutput(int cell, Signal.Port port)
                ? (port == Signal.Port.SUM ? sums : carries)[cell] : signal;
    }

    private void adder(int index, Place place, Signal... inputs) {
        int ones = 0;
        List<Signal> bits = new ArrayList<>(inputs.length);
        for (Signal input : inputs) {
            if (input == Signal.Constant.ONE) {
                ones++;
            } else if (input != Signal.Constant.ZERO) {
                bits.add(input);
            }
        }
        for (int a = 0; a < bits.size(); a++) {
            for (int b = a + 1; b < bits.size(); b++) {
                if (bits.get(a).equals(bits.get(b))) {
                    // a + a = 2a: the carry, beside which nothing but a third bit or a constant is left
                    Signal carry = bits.remove(b);
                    bits.remove(a);
                    becomes(index, bits.isEmpty() ? constant(ones) : bits.getFirst(), carry);
                    return;
                }
                if (cells.areComplements(bits.get(a), bits.get(b))) {
                    bits.remove(b);
                    bits.remove(a);
                    add(index, place, bits, ones + 1);
                    return;
                }
            }
        }
        add(index, place, bits, ones);
    }

    /** Adds bits, of which none is constant and no two are equal or complements, and constant ones: 3 in all at most. */
    private void add(int index, Place place, List<Signal> bits, int ones) {
        if (bits.isEmpty()) {
            becomes(index, constant(ones & 1), constant(ones >> 1));
        } else if (bits.size() == 1) {
            Signal bit = bits.getFirst();
            Signal sum = ones == 1 ? cells.complement(bit, place, false) : bit;
            becomes(index, sum, ones == 1 ? bit : constant(ones >> 1));
        } else if (ones == 1) {
            Place carryPlace = new Place(place.column() + 1, place.stage(), 0);
            becomes(index, gates.reduce(GateFunction.XNOR, bits, place, false),
                    gates.reduce(GateFunction.OR, bits, carryPlace, true));
        } else {
            Signal.CellOutput sum = cells.adder(bits, place);
            becomes(index, sum, new Signal.CellOutput(sum.cell(), Signal.Port.CARRY));
        }
    }

    private static Signal.Constant constant(int bit) {
        return bit == 0 ? Signal.Constant.ZERO : Signal.Constant.ONE;
    }

    private Netlist liveCells() {
        List<Cell> made = cells.cells();
        boolean[] live = new boolean[made.size()];
        netlist.product().forEach(bit -> mark(resolve(bit), live));
        for (int index = live.length - 1; index >= 0; index--) {
            if (live[index]) {
                made.get(index).inputs().forEach(input -> mark(input, live));
            }
        }
        int[] position = new int[live.length];
        int[] origin = new int[live.length];
        List<Cell> kept = new ArrayList<>();
        for (int index = 0; index < live.length; index++) {
            if (live[index]) {
                position[index] = kept.size();
                origin[kept.size()] = index;
                kept.add(renumber(made.get(index), position));
            }
        }
        List<Signal> product = netlist.product().stream().map(bit -> renumber(resolve(bit), position)).toList();
        return new Netlist(netlist.operands(), CellPlacement.keep(kept, index -> cells.isMoved(origin[index])),
                product);
    }

    private static void mark(Signal signal, boolean[] live) {
        if (signal instanceof Signal.CellOutput output) {
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
