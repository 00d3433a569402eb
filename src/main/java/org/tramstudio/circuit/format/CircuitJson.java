package org.tramstudio.circuit.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/**
 * The JSON form of a circuit, without loss: operands, cells with their places, product bits, provenance; of a multiplier
 * without cells, its products. Signals are texts: {@code "0"}, {@code "1"}, {@code "w3"}, {@code "x0"}, {@code "12.sum"},
 * {@code "12.carry"}, the number being the cell's position.
 */
final class CircuitJson {

    /** Says what the file is, as the value of the key {@code format}. */
    static final String FORMAT = "tram-studio-circuit";
    static final int VERSION = 1;
    static final String PARTIAL_PRODUCT = "partialProduct";
    static final String HALF_ADDER = "halfAdder";
    static final String FULL_ADDER = "fullAdder";
    static final JsonMapper MAPPER = new JsonMapper();

    private CircuitJson() {
    }

    static ExportFile write(ExportedCircuit circuit) {
        ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("version", VERSION)
                .put("name", circuit.name());
        OperandFormat operands = circuit.operands();
        root.putObject("operands").put("weightWidth", operands.weightWidth())
                .put("activationWidth", operands.activationWidth()).put("signed", operands.signed());
        ArrayNode provenance = root.putArray("provenance");
        circuit.provenance().forEach(provenance::add);
        circuit.netlist().ifPresentOrElse(netlist -> add(netlist, root), () -> {
            ArrayNode products = root.putArray("products");
            for (int product : circuit.products().toArray()) {
                products.add(product);
            }
        });
        return new ExportFile(circuit.name() + ".json", text(root));
    }

    private static String text(ObjectNode root) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", impossible);
        }
    }

    private static void add(Netlist netlist, ObjectNode root) {
        ArrayNode cells = root.putArray("cells");
        for (Cell cell : netlist.cells()) {
            ObjectNode node = cells.addObject();
            switch (cell) {
                case Cell.PartialProduct(int i, int j, boolean complemented, Place _) -> node.put("kind", PARTIAL_PRODUCT)
                        .put("weightBit", i).put("activationBit", j).put("complemented", complemented);
                case Cell.HalfAdder adder -> inputs(node.put("kind", HALF_ADDER), adder.inputs());
                case Cell.FullAdder adder -> inputs(node.put("kind", FULL_ADDER), adder.inputs());
                case Cell.Gate gate -> inputs(node.put("kind", gate.function().name().toLowerCase(Locale.ROOT)),
                        gate.inputs());
            }
            node.putArray("place").add(cell.place().column()).add(cell.place().stage()).add(cell.place().row());
        }
        ArrayNode product = root.putArray("product");
        netlist.product().forEach(bit -> product.add(name(bit)));
    }

    private static void inputs(ObjectNode node, List<Signal> inputs) {
        ArrayNode names = node.putArray("inputs");
        inputs.forEach(input -> names.add(name(input)));
    }

    private static String name(Signal signal) {
        return switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ZERO ? "0" : "1";
            case Signal.OperandBit(Operand operand, int index) -> (operand == Operand.WEIGHT ? "w" : "x") + index;
            case Signal.CellOutput(int cell, Signal.Port port) -> cell + "." + port.name().toLowerCase(Locale.ROOT);
        };
    }
}
