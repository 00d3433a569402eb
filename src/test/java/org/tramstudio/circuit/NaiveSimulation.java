package org.tramstudio.circuit;

import java.util.Collection;
import java.util.List;

/** An independent simulation, one operand pair at a time, of a netlist with outputs tied to 0. */
public final class NaiveSimulation {

    private final Netlist netlist;
    private final boolean[] sumTied;
    private final boolean[] carryTied;
    private final boolean[] sums;
    private final boolean[] carries;

    public NaiveSimulation(Netlist netlist, Collection<Signal.CellOutput> tied) {
        this.netlist = netlist;
        int cells = netlist.cells().size();
        this.sumTied = new boolean[cells];
        this.carryTied = new boolean[cells];
        this.sums = new boolean[cells];
        this.carries = new boolean[cells];
        tied.forEach(output -> (output.port() == Signal.Port.SUM ? sumTied : carryTied)[output.cell()] = true);
    }

    /** All products, w outer. */
    public int[] products() {
        int weights = 1 << netlist.weightWidth();
        int activations = 1 << netlist.activationWidth();
        int[] products = new int[weights * activations];
        for (int w = 0; w < weights; w++) {
            for (int x = 0; x < activations; x++) {
                products[w * activations + x] = (int) netlist.operands().product(product(w, x));
            }
        }
        return products;
    }

    /** The product bits of one pair of operand codes. */
    public long product(int w, int x) {
        List<Cell> cells = netlist.cells();
        for (int index = 0; index < cells.size(); index++) {
            int total = 0;
            switch (cells.get(index)) {
                case Cell.PartialProduct(int i, int j, boolean complemented, Place _) ->
                        total = (w >> i & x >> j & 1) ^ (complemented ? 1 : 0);
                case Cell.Gate(GateFunction function, List<Signal> inputs, Place _) ->
                        total = gate(function, inputs.stream().map(input -> bit(input, w, x)).toList());
                case Cell.HalfAdder(Signal a, Signal b, Place _) -> total = bit(a, w, x) + bit(b, w, x);
                case Cell.FullAdder(Signal a, Signal b, Signal c, Place _) ->
                        total = bit(a, w, x) + bit(b, w, x) + bit(c, w, x);
            }
            sums[index] = (total & 1) != 0 && !sumTied[index];
            carries[index] = total > 1 && !carryTied[index];
        }
        long product = 0;
        for (int bit = 0; bit < netlist.product().size(); bit++) {
            product |= (long) bit(netlist.product().get(bit), w, x) << bit;
        }
        return product;
    }

    private static int gate(GateFunction function, List<Integer> inputs) {
        int ones = inputs.stream().mapToInt(Integer::intValue).sum();
        boolean value = switch (function) {
            case AND -> ones == inputs.size();
            case NAND -> ones < inputs.size();
            case OR -> ones > 0;
            case NOR, NOT -> ones == 0;
            case XOR -> ones % 2 == 1;
            case XNOR -> ones % 2 == 0;
            case MAJORITY -> ones >= 2;
            case MULTIPLEXER -> inputs.get(inputs.get(0) == 0 ? 1 : 2) == 1;
        };
        return value ? 1 : 0;
    }

    private int bit(Signal signal, int w, int x) {
        boolean one = switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ONE;
            case Signal.OperandBit(Operand operand, int index) ->
                    ((operand == Operand.WEIGHT ? w : x) >> index & 1) != 0;
            case Signal.CellOutput(int cell, Signal.Port port) -> (port == Signal.Port.SUM ? sums : carries)[cell];
        };
        return one ? 1 : 0;
    }
}
