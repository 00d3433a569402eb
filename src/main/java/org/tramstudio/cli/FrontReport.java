package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.ErrorMeasure;
import org.tramstudio.tram.FrontPoint;

/**
 * The front of direct designs as text and as JSON.
 *
 * @param architecture of the accurate multiplier that costs are counted against
 * @param accurateCost its cost, in units of one AND gate
 * @param measure what {@link FrontPoint#error()} is
 * @param front dearest first
 * @param milliseconds time that it took
 */
record FrontReport(MultiplierArchitecture architecture, double accurateCost, ErrorMeasure measure,
                   List<FrontPoint> front, double milliseconds) {

    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode()
                .put("method", "direct")
                .put("measure", measure.id())
                .put("milliseconds", milliseconds);
        ArrayNode points = root.putArray("front");
        for (FrontPoint point : front) {
            points.addObject().put("error", point.error()).put("cost", point.cost())
                    .put("normalizedCost", point.cost() / accurateCost).put("rank", point.rank());
        }
        return root;
    }

    String text() {
        TextTable table = new TextTable("Cost", measure.id(), "mapped power", "rank", "");
        for (FrontPoint point : front) {
            table.add(String.format(Locale.ROOT, "%.3f", point.cost()),
                    String.format(Locale.ROOT, "%.6g", point.error()),
                    String.format(Locale.ROOT, "%.4f", point.cost() / accurateCost),
                    Integer.toString(point.rank()), "");
        }
        return table + String.format(Locale.ROOT, "%n%d designs in %.2f ms; mapped power is cost over that of the %s",
                front.size(), milliseconds, architecture.title());
    }
}
