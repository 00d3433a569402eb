package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tramstudio.power.MappedDesign;
import org.tramstudio.power.NormalizedPower;
import org.tramstudio.power.PowerEstimate;

/**
 * A circuit's simulated cost as text and as JSON.
 *
 * @param power the circuit's and the reference's
 * @param design the circuit, mapped
 * @param activity what the operands do, in words
 */
record PowerReport(NormalizedPower power, MappedDesign design, String activity) {

    ObjectNode json(boolean byColumn, boolean byCell) {
        PowerEstimate estimate = power.estimate();
        ObjectNode root = Console.object()
                .put("power", estimate.power()).put("normalizedPower", power.power())
                .put("area", estimate.area()).put("normalizedArea", power.area())
                .put("delay", estimate.delay()).put("normalizedDelay", power.delay())
                .put("reference", power.reference()).put("activity", activity)
                .put("library", design.library().name()).put("sampled", design.isSampled());
        if (byColumn) {
            ArrayNode columns = root.putArray("columnPower");
            estimate.columnPower().forEach(columns::add);
        }
        if (byCell) {
            ArrayNode cells = root.putArray("cells");
            cellsByName().forEach((name, each) -> cells.addObject().put("cell", name).put("count", each.size())
                    .put("power", sum(each)));
        }
        return root;
    }

    String text(boolean byColumn, boolean byCell) {
        PowerEstimate estimate = power.estimate();
        StringBuilder text = new StringBuilder();
        line(text, "Power  %8.4f µW   %.3f of the reference", estimate.power(), power.power());
        line(text, "Area   %8.3f µm²  %.3f of the reference", estimate.area(), power.area());
        line(text, "Delay  %8.1f ps   %.3f of the reference", estimate.delay(), power.delay());
        line(text, "Reference: %s. Library: %s, %d cells.", power.reference(), design.library().name(), design.cells());
        line(text, "Activity: %s%s.", activity, design.isSampled() ? ", from a sample of operand pairs" : "");
        if (byColumn) {
            TextTable table = new TextTable("Column", "µW", "share");
            for (int column = 0; column < estimate.columnPower().size(); column++) {
                double part = estimate.columnPower().get(column);
                table.add(String.valueOf(column), number("%.4f", part), number("%.1f %%", 100 * part / estimate.power()));
            }
            text.append(table).append('\n');
        }
        if (byCell) {
            TextTable table = new TextTable("Cell", "number", "µW", "share");
            cellsByName().forEach((name, each) -> table.add(name, String.valueOf(each.size()),
                    number("%.4f", sum(each)), number("%.1f %%", 100 * sum(each) / estimate.power())));
            text.append(table).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private Map<String, List<PowerEstimate.MappedCell>> cellsByName() {
        return power.estimate().cells().stream().collect(
                Collectors.groupingBy(PowerEstimate.MappedCell::name, TreeMap::new, Collectors.toList()));
    }

    private static double sum(List<PowerEstimate.MappedCell> cells) {
        return cells.stream().mapToDouble(PowerEstimate.MappedCell::power).sum();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
