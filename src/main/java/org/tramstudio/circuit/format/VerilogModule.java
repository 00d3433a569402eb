package org.tramstudio.circuit.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.format.network.PlaceNames;

/**
 * Verilog-2001. The ports are {@code w} (weight), {@code x} (activation) and {@code p} (product); nets and instances are
 * named by column, stage and row. Half and full adders are instances of modules that carry the circuit's name, so that
 * several circuits can be compiled together, or, in the gate-level form, assignments.
 */
final class VerilogModule {

    private static final String ADDERS = """

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
            """;

    private final ExportedCircuit circuit;
    private final Netlist netlist;
    private final NetNames names;
    private final boolean instances;
    private final Set<Signal> read = new HashSet<>();

    private VerilogModule(ExportedCircuit circuit, boolean instances) {
        this.circuit = circuit;
        this.netlist = circuit.cells();
        this.names = new NetNames(netlist);
        this.instances = instances;
        netlist.cells().forEach(cell -> read.addAll(cell.inputs()));
        read.addAll(netlist.product());
    }

    static ExportFile structural(ExportedCircuit circuit) {
        return new ExportFile(circuit.name() + ".v", new VerilogModule(circuit, true).text());
    }

    static ExportFile assigned(ExportedCircuit circuit) {
        return new ExportFile(circuit.name() + "_assign.v", new VerilogModule(circuit, false).text());
    }

    private String text() {
        String cells = IntStream.range(0, netlist.cells().size()).mapToObj(this::cell).collect(Collectors.joining());
        boolean signed = netlist.operands().signed();
        String head = circuit.header("//", (signed ? "Signed" : "Unsigned")
                + " multiplier p = w * x, accurate or approximate:");
        return head + """
                // Ports: w is the weight (first operand), x the activation (second operand), p the product.
                // %8$s

                module %1$s (
                    input  wire %7$s[%2$d:0] w,
                    input  wire %7$s[%3$d:0] x,
                    output wire %7$s[%4$d:0] p
                );
                %5$s
                %6$sendmodule
                """.formatted(circuit.name(), netlist.weightWidth() - 1, netlist.activationWidth() - 1,
                        netlist.product().size() - 1, cells, product(), signed ? "signed " : "", NetNames.EXPLANATION)
                + (instances ? ADDERS.formatted(circuit.name()) : "");
    }

    private String cell(int index) {
        return switch (netlist.cells().get(index)) {
            case Cell.PartialProduct(int i, int j, boolean complemented, Place _) -> complemented
                    ? wire(index, Signal.Port.SUM, "~(w[" + i + "] & x[" + j + "])")
                    : wire(index, Signal.Port.SUM, "w[" + i + "] & x[" + j + "]");
            case Cell.Gate gate -> wire(index, Signal.Port.SUM, expression(gate));
            case Cell.HalfAdder adder -> instances ? instance("HA", index, adder, List.of("a", "b"))
                    : wire(index, Signal.Port.SUM, joined(adder, " ^ "))
                            + wire(index, Signal.Port.CARRY, joined(adder, " & "));
            case Cell.FullAdder adder -> instances ? instance("FA", index, adder, List.of("a", "b", "c"))
                    : wire(index, Signal.Port.SUM, joined(adder, " ^ "))
                            + wire(index, Signal.Port.CARRY, majority(adder.inputs()));
        };
    }

    private String wire(int cell, Signal.Port port, String value) {
        return "    wire " + names.of(cell, port) + " = " + value + ";\n";
    }

    private String joined(Cell cell, String operator) {
        return cell.inputs().stream().map(this::net).collect(Collectors.joining(operator));
    }

    private String majority(List<Signal> inputs) {
        return "(%1$s & %2$s) | (%1$s & %3$s) | (%2$s & %3$s)".formatted(inputs.stream().map(this::net).toArray());
    }

    private String expression(Cell.Gate gate) {
        String value = switch (gate.function()) {
            case AND, NAND -> joined(gate, " & ");
            case OR, NOR -> joined(gate, " | ");
            case XOR, XNOR -> joined(gate, " ^ ");
            case NOT -> net(gate.inputs().getFirst());
            case MAJORITY -> majority(gate.inputs());
            case MULTIPLEXER -> "%1$s ? %3$s : %2$s".formatted(gate.inputs().stream().map(this::net).toArray());
        };
        return gate.function().complements() ? "~(" + value + ")" : value;
    }

    private String instance(String module, int index, Cell cell, List<String> ports) {
        StringBuilder text = new StringBuilder();
        StringBuilder connections = new StringBuilder();
        for (int k = 0; k < ports.size(); k++) {
            connections.append('.').append(ports.get(k)).append('(').append(net(cell.inputs().get(k))).append("), ");
        }
        for (Signal.Port port : Signal.Port.values()) {
            String net = read.contains(new Signal.CellOutput(index, port)) ? names.of(index, port) : "";
            if (!net.isEmpty()) {
                text.append("    wire ").append(net).append(";\n");
            }
            connections.append(port == Signal.Port.SUM ? ".sum(" : "), .carry(").append(net);
        }
        return text + "    " + circuit.name() + "_" + module + " " + module.toLowerCase(Locale.ROOT)
                + PlaceNames.suffix(cell.place()) + " (" + connections + "));\n";
    }

    private String product() {
        return IntStream.range(0, netlist.product().size())
                .mapToObj(bit -> "    assign p[" + bit + "] = " + net(netlist.product().get(bit)) + ";\n")
                .collect(Collectors.joining());
    }

    private String net(Signal signal) {
        return names.of(signal, "1'b0", "1'b1");
    }
}
