package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An independent simulation, one operand pair and one cell at a time, of a netlist with outputs tied to constants. */
public final class NaiveSimulation {

    private static final int FIRST_OPERAND_BIT = 2;
    private static final int FREE = -1;

    private final Netlist netlist;
    private final int firstOutput;
    private final int[][] inputs;
    /** What a gate computes; empty for adders. */
    private final List<Optional<GateFunction>> functions;
    private final int[] productBits;
    /** What outputs are forced to; {@link #FREE} for most. */
    private final int[] forced;
    /** 0 and 1, the operands' bits, and two outputs for each cell. */
    private final int[] bits;

    public NaiveSimulation(Netlist netlist, Collection<Signal.CellOutput> tiedToZero) {
        this(netlist, SignalTies.toZero(tiedToZero));
    }

    public NaiveSimulation(Netlist netlist, SignalTies ties) {
        this.netlist = netlist;
        this.firstOutput = FIRST_OPERAND_BIT + netlist.operands().productWidth();
        this.bits = new int[firstOutput + 2 * netlist.cells().size()];
        this.forced = new int[bits.length];
        this.inputs = netlist.cells().stream().map(cell -> cell.inputs().stream().mapToInt(this::index).toArray())
                .toArray(int[][]::new);
        this.functions = netlist.cells().stream().map(NaiveSimulation::function).toList();
        this.productBits = netlist.product().stream().mapToInt(this::index).toArray();
        Arrays.fill(forced, FREE);
        ties.values().forEach((output, value) -> forced[index(output)] = value == Signal.Constant.ONE ? 1 : 0);
        bits[1] = 1;
    }

    private static Optional<GateFunction> function(Cell cell) {
        return switch (cell) {
            case Cell.HalfAdder _, Cell.FullAdder _ -> Optional.empty();
            case Cell.PartialProduct partialProduct ->
                    Optional.of(partialProduct.complemented() ? GateFunction.NAND : GateFunction.AND);
            case Cell.Gate gate -> Optional.of(gate.function());
        };
    }

    private int index(Signal signal) {
        return switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ONE ? 1 : 0;
            case Signal.OperandBit(Operand operand, int index) ->
                    FIRST_OPERAND_BIT + index + (operand == Operand.WEIGHT ? 0 : netlist.weightWidth());
            case Signal.CellOutput(int cell, Signal.Port port) ->
                    firstOutput + 2 * cell + (port == Signal.Port.SUM ? 0 : 1);
        };
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
        for (int i = 0; i < netlist.weightWidth(); i++) {
            bits[FIRST_OPERAND_BIT + i] = w >> i & 1;
        }
        for (int j = 0; j < netlist.activationWidth(); j++) {
            bits[FIRST_OPERAND_BIT + netlist.weightWidth() + j] = x >> j & 1;
        }
        for (int cell = 0; cell < inputs.length; cell++) {
            int total = total(functions.get(cell), inputs[cell]);
            int output = firstOutput + 2 * cell;
            bits[output] = forced[output] == FREE ? total & 1 : forced[output];
            bits[output + 1] = forced[output + 1] == FREE ? total >> 1 : forced[output + 1];
        }
        long product = 0;
        for (int bit = 0; bit < productBits.length; bit++) {
            product |= (long) bits[productBits[bit]] << bit;
        }
        return product;
    }

    /** Sum and carry as one number. */
    private int total(Optional<GateFunction> function, int[] read) {
        int ones = 0;
        for (int input : read) {
            ones += bits[input];
        }
        return function.isEmpty() ? ones : gate(function.get(), ones, read) ? 1 : 0;
    }

    private boolean gate(GateFunction function, int ones, int[] read) {
        return switch (function) {
            case AND -> ones == read.length;
            case NAND -> ones < read.length;
            case OR -> ones > 0;
            case NOR, NOT -> ones == 0;
            case XOR -> ones % 2 == 1;
            case XNOR -> ones % 2 == 0;
            case MAJORITY -> ones >= 2;
            case MULTIPLEXER -> bits[read[bits[read[0]] == 0 ? 1 : 2]] == 1;
        };
    }
}
