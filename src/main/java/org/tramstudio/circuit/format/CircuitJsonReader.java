package org.tramstudio.circuit.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Reads what {@link CircuitJson} writes. */
final class CircuitJsonReader {

    private static final String EXPECTED = "A circuit that this program wrote as JSON is expected.";
    private static final int DEEPEST = 16;
    private static final int MOST_CELLS = 1 << 17;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build()).build();

    private final SourceFile source;
    private final ReadOptions options;
    private final JsonNode root;

    private CircuitJsonReader(SourceFile source, ReadOptions options, JsonNode root) {
        this.source = source;
        this.options = options;
        this.root = root;
    }

    static ImportedCircuit read(SourceFile source, ReadOptions options) throws UserFacingException {
        try {
            return new CircuitJsonReader(source, options, MAPPER.readTree(source.content())).read();
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
            throw source.problem(line, "is no JSON: " + SourceFile.quoted(broken.getOriginalMessage()), EXPECTED);
        } catch (UserFacingException refusal) {
            throw refusal;
        } catch (IOException broken) {
            throw source.problem("is no JSON text: " + broken.getMessage(), EXPECTED);
        }
    }

    private ImportedCircuit read() throws UserFacingException {
        if (!root.path("format").asText().equals(CircuitJson.FORMAT) || root.path("version").asInt() != CircuitJson.VERSION) {
            throw source.problem("has the format " + SourceFile.quoted(root.path("format").asText()) + ", version "
                    + SourceFile.quoted(root.path("version").asText()) + "; " + CircuitJson.FORMAT + ", version "
                    + CircuitJson.VERSION + " was expected", EXPECTED);
        }
        try {
            JsonNode widths = root.path("operands");
            OperandFormat operands = new OperandFormat(widths.path("weightWidth").asInt(),
                    widths.path("activationWidth").asInt(), widths.path("signed").asBoolean());
            return complete(SignDecision.withSign(operands, options.signed().orElse(operands.signed())));
        } catch (IllegalArgumentException misfit) {
            throw source.problem(misfit.getMessage(), EXPECTED);
        }
    }

    private ImportedCircuit complete(OperandFormat operands) throws UserFacingException {
        List<String> warnings = new ArrayList<>();
        Optional<Netlist> netlist = Optional.empty();
        Optional<ProductTable> table;
        if (root.has("cells")) {
            Netlist read = netlist(operands);
            netlist = Optional.of(options.transposed() ? TransposedNetlist.of(read) : read);
            table = NetlistImport.table(netlist.get(), warnings);
        } else {
            ProductTable read = table(operands);
            table = Optional.of(options.transposed() ? read.transposed() : read);
            TableWarnings.add(table.get(), warnings);
        }
        OperandFormat oriented = options.transposed() ? new OperandFormat(operands.activationWidth(),
                operands.weightWidth(), operands.signed()) : operands;
        return new ImportedCircuit(root.path("name").asText(source.stem()), "JSON", oriented, netlist, table,
                (options.transposed() ? "Weight and activation are exchanged, as asked for."
                        : "Weight and activation are as the file has them.") + " Operands: "
                        + new SignDecision(operands.signed(), options.signed().isPresent() ? "as asked for"
                        : "as the file says").description() + ".", List.of(), warnings);
    }

    private ProductTable table(OperandFormat operands) throws UserFacingException {
        JsonNode products = root.path("products");
        if (operands.productWidth() > ProductTable.MAX_OPERAND_BITS || products.size() != operands.pairs()) {
            throw source.problem("has " + products.size() + " products for operands, " + operands.description(), EXPECTED);
        }
        int[] values = new int[products.size()];
        for (int pair = 0; pair < values.length; pair++) {
            if (!products.get(pair).canConvertToInt()) {
                throw source.problem("product " + pair + " is " + SourceFile.quoted(products.get(pair).toString()), EXPECTED);
            }
            values[pair] = products.get(pair).intValue();
        }
        return ProductTable.ofProducts(operands, values);
    }

    private Netlist netlist(OperandFormat operands) throws UserFacingException {
        JsonNode nodes = root.path("cells");
        if (nodes.size() > MOST_CELLS) {
            throw source.problem("has " + nodes.size() + " cells; at most " + MOST_CELLS + " were expected", EXPECTED);
        }
        List<Cell> cells = new ArrayList<>();
        for (JsonNode node : nodes) {
            cells.add(cell(cells.size(), node));
        }
        return new Netlist(operands, cells, signals("product", root.path("product")));
    }

    private Cell cell(int index, JsonNode node) throws UserFacingException {
        JsonNode coordinates = node.path("place");
        Place place = new Place(coordinates.path(0).asInt(-1), coordinates.path(1).asInt(-1),
                coordinates.path(2).asInt(-1));
        String kind = node.path("kind").asText();
        if (kind.equals(CircuitJson.PARTIAL_PRODUCT)) {
            return new Cell.PartialProduct(node.path("weightBit").asInt(-1), node.path("activationBit").asInt(-1),
                    node.path("complemented").asBoolean(), place);
        }
        List<Signal> inputs = signals("cell " + index, node.path("inputs"));
        if (kind.equals(CircuitJson.HALF_ADDER) && inputs.size() == 2) {
            return new Cell.HalfAdder(inputs.get(0), inputs.get(1), place);
        }
        if (kind.equals(CircuitJson.FULL_ADDER) && inputs.size() == 3) {
            return new Cell.FullAdder(inputs.get(0), inputs.get(1), inputs.get(2), place);
        }
        return new Cell.Gate(function(index, kind), inputs, place);
    }

    private GateFunction function(int index, String kind) throws UserFacingException {
        try {
            return GateFunction.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw source.problem("cell " + index + " is a " + SourceFile.quoted(kind) + " with these inputs, which is no "
                    + "cell", EXPECTED);
        }
    }

    private List<Signal> signals(String reader, JsonNode names) throws UserFacingException {
        List<Signal> signals = new ArrayList<>();
        for (JsonNode name : names) {
            signals.add(signal(reader, name.asText()));
        }
        return signals;
    }

    private Signal signal(String reader, String name) throws UserFacingException {
        int dot = name.indexOf('.');
        if (name.equals("0") || name.equals("1")) {
            return name.equals("0") ? Signal.Constant.ZERO : Signal.Constant.ONE;
        }
        if (name.matches("[wx]\\d{1,3}")) {
            return new Signal.OperandBit(name.charAt(0) == 'w' ? Operand.WEIGHT : Operand.ACTIVATION,
                    Integer.parseInt(name.substring(1)));
        }
        if (name.matches("\\d{1,7}\\.(sum|carry)")) {
            return new Signal.CellOutput(Integer.parseInt(name.substring(0, dot)),
                    name.endsWith("sum") ? Signal.Port.SUM : Signal.Port.CARRY);
        }
        throw source.problem(reader + " reads " + SourceFile.quoted(name) + ", which is no signal",
                "Signals are 0, 1, w3, x0, 12.sum and 12.carry.");
    }
}
