package org.tramstudio.power.liberty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tramstudio.power.library.LibraryCell;
import org.tramstudio.task.UserFacingException;

/** Describes a combinational cell of a Liberty file. */
final class LibertyCell {

    private static final Set<String> WITH_MEMORY = Set.of("ff", "latch", "ff_bank", "latch_bank", "statetable",
            "memory", "bus", "bundle");
    private static final String DIRECTION = "direction";

    private final LibertyGroup library;
    private final LibertyGroup cell;
    private final LibertyUnits units;
    private final LibertySource source;

    LibertyCell(LibertyGroup library, LibertyGroup cell, LibertyUnits units, LibertySource source) {
        this.library = library;
        this.cell = cell;
        this.units = units;
        this.source = source;
    }

    /**
     * One description for each output; none for a cell that logic is not to be mapped to: with memory, three-state
     * outputs or buses, of more than 4 inputs, without an area, or marked dont_use.
     */
    List<LibraryCell> outputs() throws UserFacingException {
        OptionalDouble area = cell.number("area", source);
        if (area.isEmpty() || cell.isTrue("dont_use") || cell.attribute("clock_gating_integrated_cell").isPresent()
                || WITH_MEMORY.stream().anyMatch(kind -> !cell.groups(kind).isEmpty())) {
            return List.of();
        }
        Map<String, Double> inputs = inputs();
        List<LibertyGroup> outputPins = cell.groups("pin").stream()
                .filter(pin -> pin.text(DIRECTION).equals("output")).toList();
        boolean threeState = outputPins.stream().anyMatch(pin -> pin.attribute("three_state").isPresent());
        if (inputs.isEmpty() || inputs.size() > LibraryCell.MAX_INPUTS || threeState) {
            return List.of();
        }
        if (area.getAsDouble() < 0) {
            throw source.problem(cell.line(), "cell " + cell.title() + " has a negative area");
        }
        List<LibraryCell> described = new ArrayList<>();
        double leakage = leakage();
        for (LibertyGroup pin : outputPins) {
            Optional<LibertyGroup.Attribute> function = pin.attribute("function");
            if (function.isPresent()) {
                described.add(output(pin, function.get(), inputs, area.getAsDouble(), leakage));
            }
        }
        return described;
    }

    private LibraryCell output(LibertyGroup pin, LibertyGroup.Attribute function, Map<String, Double> inputs,
                               double area, double leakage) throws UserFacingException {
        List<String> names = List.copyOf(inputs.keySet());
        int truthTable = LibertyFunction.truthTable(function.text(), names, source, function.line());
        LibertyTable delay = delay(pin);
        try {
            return new LibraryCell(cell.title(), names, truthTable, area, leakage, energy(pin),
                    List.copyOf(inputs.values()), delay.intercept() * units.picoseconds(),
                    delay.slope() * units.picoseconds() / units.femtofarads());
        } catch (IllegalArgumentException outOfRange) {
            throw source.problem(cell.line(), outOfRange.getMessage());
        }
    }

    /** Capacitance in fF by name of each input pin, in the order of the file. */
    private Map<String, Double> inputs() throws UserFacingException {
        double usual = library.number("default_input_pin_cap", source).orElse(0);
        Map<String, Double> inputs = new LinkedHashMap<>();
        for (LibertyGroup pin : cell.groups("pin")) {
            if (pin.text(DIRECTION).equals("input")) {
                double capacitance = pin.number("capacitance", source).orElse(usual);
                if (capacitance < 0) {
                    throw source.problem(pin.line(), "pin " + pin.title() + " of cell " + cell.title()
                            + " has a negative capacitance");
                }
                pin.arguments().forEach(name -> inputs.put(name, capacitance * units.femtofarads()));
            }
        }
        return inputs;
    }

    /** In nW: the mean over the states that are given; what several supplies take in one state is added up. */
    private double leakage() throws UserFacingException {
        Map<String, Double> byState = new LinkedHashMap<>();
        for (LibertyGroup group : cell.groups("leakage_power")) {
            OptionalDouble value = group.number("value", source);
            if (value.isPresent()) {
                byState.merge(group.text("when"), value.getAsDouble(), Double::sum);
            }
        }
        if (byState.size() > 1) {
            byState.remove("");
        }
        OptionalDouble mean = byState.values().stream().mapToDouble(Double::doubleValue).average();
        double fallback = cell.number("cell_leakage_power", source)
                .orElse(library.number("default_cell_leakage_power", source).orElse(0));
        return mean.orElse(fallback) * units.nanowatts();
    }

    /**
     * In fJ for a toggle of an output: the mean of rising and falling, over all inputs and states. Files state what each
     * supply delivers in a group of its own; these are added up.
     */
    private double energy(LibertyGroup pin) throws UserFacingException {
        Map<List<String>, Map<String, List<Double>>> bySupply = new LinkedHashMap<>();
        for (LibertyGroup group : pin.groups("internal_power")) {
            List<LibertyTable> tables = tables(group, "rise_power", "fall_power", "power");
            if (!tables.isEmpty()) {
                bySupply.computeIfAbsent(List.of(group.text("related_pin"), group.text("when")),
                                _ -> new LinkedHashMap<>())
                        .computeIfAbsent(group.text("related_pg_pin"), _ -> new ArrayList<>())
                        .add(mean(tables.stream().map(LibertyTable::value).toList()));
            }
        }
        List<Double> sums = bySupply.values().stream()
                .map(supplies -> supplies.values().stream().mapToDouble(LibertyCell::mean).sum()).toList();
        return mean(sums) * units.femtojoules();
    }

    /** The mean of rising and falling, over all inputs and states; from resistances where the file has no tables. */
    private LibertyTable delay(LibertyGroup pin) throws UserFacingException {
        List<Double> intercepts = new ArrayList<>();
        List<Double> slopes = new ArrayList<>();
        for (LibertyGroup timing : pin.groups("timing")) {
            for (LibertyTable table : tables(timing, "cell_rise", "cell_fall")) {
                intercepts.add(table.intercept());
                slopes.add(table.slope());
            }
            addNumber(timing, "intrinsic_rise", intercepts);
            addNumber(timing, "intrinsic_fall", intercepts);
            addNumber(timing, "rise_resistance", slopes);
            addNumber(timing, "fall_resistance", slopes);
        }
        return new LibertyTable(mean(intercepts), mean(slopes), 0);
    }

    private void addNumber(LibertyGroup group, String attribute, List<Double> numbers) throws UserFacingException {
        OptionalDouble number = group.number(attribute, source);
        if (number.isPresent()) {
            numbers.add(number.getAsDouble());
        }
    }

    private List<LibertyTable> tables(LibertyGroup group, String... kinds) throws UserFacingException {
        List<LibertyGroup> templates = new ArrayList<>(library.groups("lu_table_template"));
        templates.addAll(library.groups("power_lut_template"));
        List<LibertyTable> tables = new ArrayList<>();
        for (String kind : kinds) {
            for (LibertyGroup table : group.groups(kind)) {
                tables.add(LibertyTable.of(table, templates, source));
            }
        }
        return tables;
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
