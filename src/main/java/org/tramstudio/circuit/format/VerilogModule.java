package org.tramstudio.circuit.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/**
 * Structural Verilog-2001: AND gates by {@code assign}, one instance for each half and full adder. The ports are {@code
 * w} (weight), {@code x} (activation) and {@code p} (product); nets and instances are named by column, stage and row,
 * as a drawing of the tree shows them. The adder modules carry the circuit's name, so that several circuits can be
 * compiled together.
 */
final class VerilogModule {

    private final ExportedCircuit circuit;
    private final Netlist netlist;
    private final Set<Signal> read = new HashSet<>();

    private VerilogModule(ExportedCircuit circuit) {
        this.circuit = circuit;
        this.netlist = circuit.netlist();
        netlist.cells().forEach(cell -> read.addAll(cell.inputs()));
        read.addAll(netlist.product());
    }

    static ExportFile write(ExportedCircuit circuit) {
        return new ExportFile(circuit.name() + ".v", new VerilogModule(circuit).text());
    }

    private String text() {
        String cells = IntStream.range(0, netlist.cells().size()).mapToObj(this::cell).collect(Collectors.joining());
        return circuit.header("//", "Unsigned multiplier p = w * x, accurate or approximate:")
                + """
                // Ports: w is the weight (first operand), x the activation (second operand), p the product.
                // pp_I_J = w[I] & x[J]; sum_cC_sS_rR and carry_cC_sS_rR: the adder in column C, stage S, row R.

                module %1$s (
                    input  wire [%2$d:0] w,
                    input  wire [%3$d:0] x,
                    output wire [%4$d:0] p
                );
                %5$s
                %6$sendmodule

                module %1$s_HA (
                    input  wire a,
                    input  wire b,
                    output wire sum,
                    output wire carry
                );
                    assign sum = a ^ b;
                    assign carry = a & b;
                endmodule

                module %1$s_FA (
                    input  wire a,
                    input  wire b,
                    input  wire c,
                    output wire sum,
                    output wire carry
                );
                    assign sum = a ^ b ^ c;
                    assign carry = (a & b) | (a & c) | (b & c);
                endmodule
                """.formatted(circuit.name(), netlist.weightWidth() - 1, netlist.activationWidth() - 1,
                        netlist.product().size() - 1, cells, product());
    }

    private String cell(int index) {
        return switch (netlist.cells().get(index)) {
            case Cell.PartialProduct(int i, int j, boolean complemented, Place _) ->
                    "    wire pp_%1$d_%2$d = %3$s(w[%1$d] & x[%2$d]);\n".formatted(i, j, complemented ? "~" : "");
            case Cell.Gate gate -> "    wire " + net(new Signal.CellOutput(index, Signal.Port.SUM)) + " = "
                    + expression(gate) + ";\n";
            case Cell.HalfAdder adder -> adder("HA", index, adder, List.of("a", "b"));
            case Cell.FullAdder adder -> adder("FA", index, adder, List.of("a", "b", "c"));
        };
    }

    private String expression(Cell.Gate gate) {
        List<String> nets = gate.inputs().stream().map(this::net).toList();
        String value = switch (gate.function()) {
            case AND, NAND -> String.join(" & ", nets);
            case OR, NOR -> String.join(" | ", nets);
            case XOR, XNOR -> String.join(" ^ ", nets);
            case NOT -> nets.getFirst();
            case MAJORITY -> "(%1$s & %2$s) | (%1$s & %3$s) | (%2$s & %3$s)".formatted(nets.toArray());
            case MULTIPLEXER -> "%1$s ? %3$s : %2$s".formatted(nets.toArray());
        };
        return gate.function().complements() ? "~(" + value + ")" : value;
    }

    private String adder(String module, int index, Cell cell, List<String> ports) {
        StringBuilder text = new StringBuilder();
        StringBuilder connections = new StringBuilder();
        for (int k = 0; k < ports.size(); k++) {
            connections.append('.').append(ports.get(k)).append('(').append(net(cell.inputs().get(k))).append("), ");
        }
        for (Signal.Port port : Signal.Port.values()) {
            Signal output = new Signal.CellOutput(index, port);
            String net = read.contains(output) ? net(output) : "";
            if (!net.isEmpty()) {
                text.append("    wire ").append(net).append(";\n");
            }
            connections.append(port == Signal.Port.SUM ? ".sum(" : "), .carry(").append(net);
        }
        return text + "    " + circuit.name() + "_" + module + " " + module.toLowerCase(Locale.ROOT) + "_"
                + position(cell.place()) + " (" + connections + "));\n";
    }

    private String product() {
        return IntStream.range(0, netlist.product().size())
                .mapToObj(bit -> "    assign p[" + bit + "] = " + net(netlist.product().get(bit)) + ";\n")
                .collect(Collectors.joining());
    }

    private String net(Signal signal) {
        return switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ZERO ? "1'b0" : "1'b1";
            case Signal.OperandBit(Operand operand, int index) ->
                    (operand == Operand.WEIGHT ? "w[" : "x[") + index + "]";
            case Signal.CellOutput(int cell, Signal.Port port) -> switch (netlist.cells().get(cell)) {
                case Cell.PartialProduct(int i, int j, boolean _, Place _) -> "pp_" + i + "_" + j;
                case Cell.Gate gate -> gate.function().name().toLowerCase(Locale.ROOT) + "_" + position(gate.place());
                case Cell adder -> (port == Signal.Port.SUM ? "sum_" : "carry_") + position(adder.place());
            };
        };
    }

    private static String position(Place place) {
        return "c" + place.column() + "_s" + place.stage() + "_r" + place.row();
    }
}
