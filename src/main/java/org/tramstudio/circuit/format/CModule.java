package org.tramstudio.circuit.format;

import java.util.List;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/**
 * A C99 function of two operands, one assignment for each output of a cell. It reads the operands' low bits, so that codes
 * and values do equally well; a signed one gives a negative product where it is one.
 */
final class CModule {

    private final ExportedCircuit circuit;
    private final Netlist netlist;
    private final NetNames names;
    private final StringBuilder text = new StringBuilder();

    private CModule(ExportedCircuit circuit) {
        this.circuit = circuit;
        this.netlist = circuit.cells();
        this.names = new NetNames(netlist);
    }

    static ExportFile write(ExportedCircuit circuit) {
        return new ExportFile(circuit.name() + ".c", new CModule(circuit).text());
    }

    private String text() {
        boolean signed = netlist.operands().signed();
        String type = signed ? "int64_t" : "uint64_t";
        text.append(circuit.header("//", "Multiplier p = w * x, " + netlist.operands().description()
                + ", accurate or approximate:"));
        text.append("// w is the weight (first operand), x the activation (second operand).\n// ")
                .append(NetNames.EXPLANATION).append("\n#include <stdint.h>\n\n").append(type).append(' ')
                .append(circuit.name()).append('(').append(type).append(" w, ").append(type).append(" x)\n{\n")
                .append("    uint64_t p = 0;\n");
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            cell(cell);
        }
        for (int bit = 0; bit < netlist.product().size(); bit++) {
            text.append("    p |= ").append(read(netlist.product().get(bit))).append(" << ").append(bit).append(";\n");
        }
        int unused = Long.SIZE - netlist.product().size();
        text.append(signed ? "    return (int64_t)(p << " + unused + ") >> " + unused + ";\n" : "    return p;\n");
        return text.append("}\n").toString();
    }

    private void cell(int cell) {
        switch (netlist.cells().get(cell)) {
            case Cell.PartialProduct(int i, int j, boolean complemented, Place _) ->
                    assign(cell, Signal.Port.SUM, gate(complemented ? GateFunction.NAND : GateFunction.AND,
                            List.of(operandBit("w", i), operandBit("x", j))));
            case Cell.Gate gate -> assign(cell, Signal.Port.SUM, gate(gate.function(), inputs(gate)));
            case Cell adder -> {
                assign(cell, Signal.Port.SUM, gate(GateFunction.XOR, inputs(adder)));
                assign(cell, Signal.Port.CARRY, gate(adder instanceof Cell.HalfAdder ? GateFunction.AND
                        : GateFunction.MAJORITY, inputs(adder)));
            }
        }
    }

    private void assign(int cell, Signal.Port port, String value) {
        text.append("    uint64_t ").append(names.of(cell, port)).append(" = ").append(value).append(";\n");
    }

    private List<String> inputs(Cell cell) {
        return cell.inputs().stream().map(this::read).toList();
    }

    private String read(Signal signal) {
        return switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ZERO ? "(uint64_t)0" : "(uint64_t)1";
            case Signal.OperandBit(Operand operand, int index) ->
                    operandBit(operand == Operand.WEIGHT ? "w" : "x", index);
            case Signal.CellOutput(int cell, Signal.Port port) -> names.of(cell, port);
        };
    }

    private static String operandBit(String operand, int index) {
        return "(((uint64_t)" + operand + " >> " + index + ") & 1)";
    }

    private static String gate(GateFunction function, List<String> inputs) {
        String value = switch (function) {
            case AND, NAND -> String.join(" & ", inputs);
            case OR, NOR -> String.join(" | ", inputs);
            case XOR, XNOR -> String.join(" ^ ", inputs);
            case NOT -> inputs.getFirst();
            case MAJORITY -> "(%1$s & %2$s) | (%1$s & %3$s) | (%2$s & %3$s)".formatted(inputs.toArray());
            case MULTIPLEXER -> "%1$s ? %3$s : %2$s".formatted(inputs.toArray());
        };
        return function.complements() ? "~(" + value + ") & 1" : value;
    }
}
