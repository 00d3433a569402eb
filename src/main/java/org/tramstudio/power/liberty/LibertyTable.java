package org.tramstudio.power.liberty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import org.tramstudio.task.UserFacingException;

/**
 * A look-up table over the transition time of the input and the load of the output, either or both, read at a
 * representative place: a transition a third up its index, and loads a sixth up and the one after that. In tables of 7
 * by 7 entries that is the third transition and the second and third load, which are the fast edges and the few driven
 * pins of a multiplier's inner nets.
 *
 * @param value at the representative transition and the lighter load
 * @param slope to the next load, for a unit of load; 0 where the table has one load
 * @param load the lighter load; 0 where the table has none
 */
record LibertyTable(double value, double slope, double load) {

    private static final String LOAD = "total_output_net_capacitance";

    /** The value without a load, were the table a straight line. */
    double intercept() {
        return value - slope * load;
    }

    /**
     * Reads a table.
     *
     * @param table the group that has the values
     * @param templates those of the library, by which a table may name its indices
     */
    static LibertyTable of(LibertyGroup table, List<LibertyGroup> templates, LibertySource source)
            throws UserFacingException {
        Optional<LibertyGroup> template = templates.stream().filter(each -> each.title().equals(table.title()))
                .findFirst();
        List<Double> first = index("index_1", table, template, source);
        List<Double> second = index("index_2", table, template, source);
        List<Double> values = numbers(table, "values", source);
        if (values.size() != Math.max(1, first.size()) * (long) Math.max(1, second.size())) {
            throw source.problem(table.line(), table.name() + " has " + values.size() + " values; "
                    + Math.max(1, first.size()) + " times " + Math.max(1, second.size()) + " were expected");
        }
        boolean loadFirst = template.map(each -> each.text("variable_1").equals(LOAD)).orElse(false);
        List<Double> loads = loadFirst ? first : second;
        int transition = (Math.max(1, (loadFirst ? second : first).size()) - 1) / 3;
        int load = Math.max(0, loads.size() - 1) / 6;
        int width = Math.max(1, second.size());
        double value = values.get(loadFirst ? load * width + transition : transition * width + load);
        if (loads.size() < 2) {
            return new LibertyTable(value, 0, loads.isEmpty() ? 0 : loads.getFirst());
        }
        double next = values.get(loadFirst ? (load + 1) * width + transition : transition * width + load + 1);
        double step = loads.get(load + 1) - loads.get(load);
        if (!(step > 0)) {
            throw source.problem(table.line(), "the loads of " + table.name() + " do not rise");
        }
        return new LibertyTable(value, (next - value) / step, loads.get(load));
    }

    private static List<Double> index(String name, LibertyGroup table, Optional<LibertyGroup> template,
                                      LibertySource source) throws UserFacingException {
        List<Double> own = numbers(table, name, source);
        return own.isEmpty() && template.isPresent() ? numbers(template.get(), name, source) : own;
    }

    private static List<Double> numbers(LibertyGroup group, String attribute, LibertySource source)
            throws UserFacingException {
        List<Double> numbers = new ArrayList<>();
        Optional<LibertyGroup.Attribute> found = group.attribute(attribute);
        if (found.isPresent()) {
            StringTokenizer texts = new StringTokenizer(found.get().text(), ", \t\r\n\\");
            while (texts.hasMoreTokens()) {
                numbers.add(source.number(texts.nextToken(), found.get().line(), attribute));
            }
        }
        return numbers;
    }
}
