package org.tramstudio.power.synthesis;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;

/** Builds the AND/XOR graph of a netlist. */
final class NetlistTranslation {

    private final Netlist netlist;
    private final LogicGraphBuilder builder;
    private final int[] sums;
    private final int[] carries;
    private final SignalTies ties;

    private NetlistTranslation(Netlist netlist, SignalTies ties) {
        this.netlist = netlist;
        this.ties = ties;
        this.builder = new LogicGraphBuilder(netlist.operands().productWidth());
        this.sums = new int[netlist.cells().size()];
        this.carries = new int[netlist.cells().size()];
    }

    static LogicGraph graph(Netlist netlist) {
        NetlistTranslation translation = new NetlistTranslation(netlist, SignalTies.NONE);
        translation.translateAll();
        return translation.builder.build(netlist.product().stream().mapToInt(translation::literal).toArray());
    }

    /** The graph whose outputs are all cell outputs: the sum of each cell, and behind it the carry of those that have one. */
    static LogicGraph graphOfCells(Netlist netlist, SignalTies ties) {
        NetlistTranslation translation = new NetlistTranslation(netlist, ties);
        translation.translateAll();
        return translation.builder.build(SignalGraph.signals(netlist).mapToInt(translation::literal).toArray());
    }

    private void translateAll() {
        for (int cell = 0; cell < sums.length; cell++) {
            translate(cell);
        }
    }

    private void translate(int cell) {
        switch (netlist.cells().get(cell)) {
            case Cell.PartialProduct partialProduct -> sums[cell] = Literal.notIf(
                    all(partialProduct.inputs(), builder::and), partialProduct.complemented());
            case Cell.HalfAdder(Signal a, Signal b, Place _) -> {
                sums[cell] = builder.xor(literal(a), literal(b));
                carries[cell] = builder.and(literal(a), literal(b));
            }
            case Cell.FullAdder(Signal a, Signal b, Signal c, Place _) -> {
                int[] byArrival = IntStream.of(literal(a), literal(b), literal(c)).boxed()
                        .sorted(Comparator.comparingInt(builder::level)).mapToInt(Integer::intValue).toArray();
                sums[cell] = builder.xor(builder.xor(byArrival[0], byArrival[1]), byArrival[2]);
                carries[cell] = builder.majority(byArrival[0], byArrival[1], byArrival[2]);
            }
            case Cell.Gate(GateFunction function, List<Signal> inputs, Place _) ->
                    sums[cell] = Literal.notIf(gate(function, inputs), function.complements());
        }
    }

    /** The function without the complement that its name may say. */
    private int gate(GateFunction function, List<Signal> inputs) {
        return switch (function) {
            case AND, NAND -> all(inputs, builder::and);
            case OR, NOR -> all(inputs, builder::or);
            case XOR, XNOR -> all(inputs, builder::xor);
            case NOT -> literal(inputs.getFirst());
            case MAJORITY -> builder.majority(literal(inputs.get(0)), literal(inputs.get(1)), literal(inputs.get(2)));
            case MULTIPLEXER ->
                    builder.multiplexer(literal(inputs.get(0)), literal(inputs.get(1)), literal(inputs.get(2)));
        };
    }

    private int all(List<Signal> inputs, IntBinaryOperator operator) {
        return inputs.stream().mapToInt(this::literal).reduce(operator).orElseThrow();
    }

    private int literal(Signal signal) {
        return switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ONE ? Literal.TRUE : Literal.FALSE;
            case Signal.OperandBit(Operand operand, int index) ->
                    builder.input(operand == Operand.ACTIVATION ? index : netlist.activationWidth() + index);
            case Signal.CellOutput output -> ties.of(output).map(this::literal)
                    .orElseGet(() -> (output.port() == Signal.Port.SUM ? sums : carries)[output.cell()]);
        };
    }
}
