package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.MergedPartialProducts;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.Removal;

/**
 * A mapped multiplier as text and as JSON.
 *
 * @param multiplier what was mapped
 * @param errors of it
 * @param predicted f_power(Θ) (Eq. 5)
 * @param simulated its cells' power over the accurate multiplier's
 * @param files what was written of it
 */
record MappingReport(MappedMultiplier multiplier, MeasuredErrors errors, double predicted, double simulated, List<Path> files) {

    ObjectNode json() {
        ObjectNode root = ErrorReport.json(errors)
                .put("method", multiplier.method().id())
                .put("mseToTarget", multiplier.meanSquaredErrorToTarget())
                .put("cost", multiplier.cost())
                .put("normalizedCost", multiplier.normalizedCost())
                .put("predictedPower", predicted)
                .put("normalizedPower", simulated)
                .put("milliseconds", multiplier.milliseconds());
        if (multiplier.products().isPresent()) {
            root.put("rank", multiplier.rank());
        }
        ArrayNode removed = root.putArray("removed");
        multiplier.removals().forEach(removal -> describe(removal, removed.addObject()));
        ArrayNode written = root.putArray("files");
        files.forEach(file -> written.add(file.toString()));
        return root;
    }

    private static void describe(Removal removal, ObjectNode node) {
        switch (removal) {
            case Removal.TiedSignal(Signal.CellOutput signal, int column, Signal.Constant value) ->
                    node.put("kind", "tiedSignal").put("cell", signal.cell())
                            .put("output", signal.port().name().toLowerCase(Locale.ROOT)).put("column", column)
                            .put("value", value.ordinal());
            case Removal.DroppedPartialProduct(int i, int j) -> node.put("kind", "droppedPartialProduct")
                    .put("weightBit", i).put("activationBit", j).put("column", i + j);
            case Removal.Merged(MergedPartialProducts bit) -> {
                node.put("kind", "merged").put("column", bit.column());
                ArrayNode weightBits = node.putArray("weightBits");
                bit.weightBits().forEach(weightBits::add);
            }
            case Removal.ConstantOne(int column) -> node.put("kind", "constantOne").put("column", column);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, """
                %s from: %s, %d bits: %d removed or merged in %.2f ms
                Predicted power       %.4f of the accurate multiplier (Eq. 5)
                Mapped power          %.4f, cost %.3f AND gates
                Simulated power       %.4f
                MSE to the target     %.6f
                %s%s
                %s""", multiplier.method().title(), multiplier.architecture().title(), multiplier.accurate().width(),
                multiplier.removals().size(), multiplier.milliseconds(), predicted, multiplier.normalizedCost(),
                multiplier.cost(), simulated, multiplier.meanSquaredErrorToTarget(),
                multiplier.products().isPresent() ? "Rank of the error     " + multiplier.rank() + "\n" : "",
                errors.exhaustive() ? "Over all operand pairs" : "Over a sample of " + errors.pairs() + " operand pairs",
                ErrorReport.text(errors)));
        files.forEach(file -> text.append("\nWritten: ").append(file));
        return text.toString();
    }
}
