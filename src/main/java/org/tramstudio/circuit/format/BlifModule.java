package org.tramstudio.circuit.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/** One {@code .model}, a {@code .names} for each output of a cell. Nets are named as in {@link VerilogModule}. */
final class BlifModule {

    /** Widest parity that is written as one cover: 2^(n-1) rows. */
    private static final int WIDEST_PARITY = 4;
    private static final int PORTS_PER_LINE = 8;

    private final ExportedCircuit circuit;
    private final Netlist netlist;
    private final NetNames names;
    private final StringBuilder text = new StringBuilder();

    private BlifModule(ExportedCircuit circuit) {
        this.circuit = circuit;
        this.netlist = circuit.cells();
        this.names = new NetNames(netlist);
    }

    static ExportFile write(ExportedCircuit circuit) {
        return new ExportFile(circuit.name() + ".blif", new BlifModule(circuit).text());
    }

    private String text() {
        text.append(circuit.header("#", "Multiplier p = w * x, " + netlist.operands().description()
                + ", accurate or approximate:"));
        text.append("# ").append(NetNames.EXPLANATION).append("\n\n.model ").append(circuit.name()).append('\n');
        List<String> inputs = new ArrayList<>(bits("w", netlist.weightWidth()));
        inputs.addAll(bits("x", netlist.activationWidth()));
        ports(".inputs", inputs);
        ports(".outputs", bits("p", netlist.product().size()));
        text.append(".names $false\n.names $true\n1\n");
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            cell(cell);
        }
        for (int bit = 0; bit < netlist.product().size(); bit++) {
            text.append(".names ").append(net(netlist.product().get(bit))).append(" p[").append(bit).append("]\n1 1\n");
        }
        return text.append(".end\n").toString();
    }

    private static List<String> bits(String port, int width) {
        return IntStream.range(0, width).mapToObj(bit -> port + "[" + bit + "]").toList();
    }

    private void ports(String directive, List<String> ports) {
        text.append(directive);
        for (int k = 0; k < ports.size(); k++) {
            text.append(k > 0 && k % PORTS_PER_LINE == 0 ? " \\\n " : " ").append(ports.get(k));
        }
        text.append('\n');
    }

    private void cell(int cell) {
        switch (netlist.cells().get(cell)) {
            case Cell.PartialProduct(int i, int j, boolean complemented, Place _) ->
                    gate(complemented ? GateFunction.NAND : GateFunction.AND, List.of("w[" + i + "]", "x[" + j + "]"),
                            names.of(cell, Signal.Port.SUM));
            case Cell.Gate gate -> gate(gate.function(), nets(gate), names.of(cell, Signal.Port.SUM));
            case Cell adder -> {
                gate(GateFunction.XOR, nets(adder), names.of(cell, Signal.Port.SUM));
                gate(adder instanceof Cell.HalfAdder ? GateFunction.AND : GateFunction.MAJORITY, nets(adder),
                        names.of(cell, Signal.Port.CARRY));
            }
        }
    }

    private List<String> nets(Cell cell) {
        return cell.inputs().stream().map(this::net).toList();
    }

    private String net(Signal signal) {
        return names.of(signal, "$false", "$true");
    }

    private void gate(GateFunction function, List<String> inputs, String output) {
        boolean parity = function == GateFunction.XOR || function == GateFunction.XNOR;
        if (parity && inputs.size() > WIDEST_PARITY) {
            String part = output + "_of_" + (inputs.size() - WIDEST_PARITY + 1);
            gate(GateFunction.XOR, inputs.subList(0, WIDEST_PARITY), part);
            List<String> rest = new ArrayList<>(List.of(part));
            rest.addAll(inputs.subList(WIDEST_PARITY, inputs.size()));
            gate(function, rest, output);
            return;
        }
        text.append(".names ").append(String.join(" ", inputs)).append(' ').append(output).append('\n');
        rows(function, inputs.size()).forEach(row -> text.append(row).append('\n'));
    }

    private static List<String> rows(GateFunction function, int inputs) {
        return switch (function) {
            case AND -> List.of("1".repeat(inputs) + " 1");
            case NAND -> List.of("1".repeat(inputs) + " 0");
            case OR, NOR -> IntStream.range(0, inputs).mapToObj(k -> "-".repeat(k) + "1" + "-".repeat(inputs - 1 - k)
                    + (function == GateFunction.OR ? " 1" : " 0")).toList();
            case XOR, XNOR -> IntStream.range(0, 1 << inputs)
                    .filter(m -> Integer.bitCount(m) % 2 == (function == GateFunction.XOR ? 1 : 0))
                    .mapToObj(m -> cube(m, inputs) + " 1").toList();
            case NOT -> List.of("0 1");
            case MAJORITY -> List.of("11- 1", "1-1 1", "-11 1");
            case MULTIPLEXER -> List.of("01- 1", "1-1 1");
        };
    }

    private static String cube(int combination, int inputs) {
        return IntStream.range(0, inputs).mapToObj(k -> (combination >> k & 1) == 0 ? "0" : "1")
                .collect(Collectors.joining());
    }
}
