package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.MetricDefinition;
import org.tramstudio.circuit.MultiplierTraits;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.format.ImportedCircuit;

/**
 * What is known of a circuit that was read.
 *
 * @param circuit as read
 * @param errors as measured
 * @param details of the errors of its table
 * @param traits of its table; empty where there is none
 * @param definition of the metrics
 */
record CircuitReport(ImportedCircuit circuit, MeasuredErrors errors, ErrorDetails details,
                     Optional<MultiplierTraits> traits, MetricDefinition definition) {

    ObjectNode json() {
        OperandFormat operands = circuit.operands();
        ObjectNode root = ErrorReport.json(errors)
                .put("definition", definition.id())
                .put("name", circuit.name())
                .put("format", circuit.formatTitle())
                .put("signed", operands.signed())
                .put("weightWidth", operands.weightWidth())
                .put("activationWidth", operands.activationWidth())
                .put("orientation", circuit.orientation());
        if (operands.weightWidth() == operands.activationWidth()) {
            root.put("width", operands.weightWidth());
        }
        details.addTo(root);
        traits.ifPresent(found -> addTraits(found, root.putObject("traits")));
        ArrayNode figures = root.putArray("statedFigures");
        for (ImportedCircuit.StatedFigure figure : circuit.statedFigures()) {
            figures.addObject().put("name", figure.name()).put("stated", figure.stated())
                    .put("computed", figure.computed()).put("agrees", figure.agrees());
        }
        ArrayNode warnings = root.putArray("warnings");
        circuit.warnings().forEach(warnings::add);
        return root;
    }

    private static void addTraits(MultiplierTraits traits, ObjectNode node) {
        traits.truncatedColumns().ifPresent(columns -> node.put("truncatedColumns", columns));
        traits.brokenArray().ifPresent(cut -> node.putObject("brokenArray")
                .put("rows", cut.rows().name().toLowerCase(Locale.ROOT))
                .put("horizontalBreakLevel", cut.horizontalBreakLevel())
                .put("verticalBreakLevel", cut.verticalBreakLevel()));
        node.put("symmetry", traits.symmetry().name().toLowerCase(Locale.ROOT))
                .put("monotone", traits.monotone())
                .put("largestForZeroWeight", traits.largestForZeroWeight())
                .put("largestForZeroActivation", traits.largestForZeroActivation())
                .put("identity", traits.identity());
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(circuit.name() + ": " + circuit.formatTitle() + ", " + circuit.operands().description());
        lines.add(circuit.orientation());
        circuit.netlist().ifPresent(netlist -> lines.add("Cells: " + netlist.componentCounts().partialProducts() + " AND, "
                + netlist.componentCounts().halfAdders() + " HA, " + netlist.componentCounts().fullAdders() + " FA, "
                + netlist.componentCounts().gates() + " other gates"));
        lines.add("");
        lines.add((errors.exhaustive() ? "Over all " : "Over a sample of ") + errors.pairs() + " operand pairs, "
                + definition.title() + " (" + definition.description() + ")");
        lines.add(ErrorReport.text(errors));
        lines.add(details.text());
        traits.ifPresent(found -> lines.addAll(describe(found)));
        for (ImportedCircuit.StatedFigure figure : circuit.statedFigures()) {
            lines.add(String.format(Locale.ROOT, "The file states %s = %s: %s %.6g", figure.name(), figure.stated(),
                    figure.agrees() ? "confirmed," : "DIFFERS, it is", figure.computed()));
        }
        circuit.warnings().forEach(warning -> lines.add("Warning: " + warning));
        return String.join("\n", lines);
    }

    private static List<String> describe(MultiplierTraits traits) {
        List<String> lines = new ArrayList<>();
        traits.truncatedColumns().ifPresent(columns -> lines.add(columns == 0 ? "Exact"
                : "Equal to " + columns + " columns truncated"));
        traits.brokenArray().ifPresent(cut -> lines.add("Equal to a broken array: "
                + cut.horizontalBreakLevel() + " rows (bits of the " + cut.rows().name().toLowerCase(Locale.ROOT)
                + ") and " + cut.verticalBreakLevel() + " columns left out"));
        lines.add(switch (traits.symmetry()) {
            case COMMUTATIVE -> "Commutative";
            case NOT_COMMUTATIVE -> "Not commutative";
            case WIDTHS_DIFFER -> "Operands of different widths";
        } + (traits.monotone() ? ", monotone" : ", not monotone"));
        lines.add("Largest |f(0, x)| " + traits.largestForZeroWeight() + ", largest |f(w, 0)| "
                + traits.largestForZeroActivation());
        lines.add("Identity " + traits.identity());
        return lines;
    }
}
