package org.tramstudio.project.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.circuit.ErrorMeasurement;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.power.ComponentCosts;
import org.tramstudio.power.NormalizedPower;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.synthesis.LogicGraph;
import org.tramstudio.project.bundle.Provenance.Figure;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.ColumnPowerModel;

/**
 * What is computed of a multiplier for its provenance: power of all three kinds, area, delay and errors. Takes up to some
 * seconds.
 *
 * @param power simulates the circuits, and keeps the accurate ones
 */
record MultiplierFigures(GateLevelPower power) {

    private static final String RATIO = "1";
    private static final long SAMPLE = 1_000_000;
    private static final long SEED = 1;

    List<Figure> of(BundledMultiplier multiplier, TaskControl control) {
        List<Figure> figures = new ArrayList<>();
        addModelled(multiplier, figures);
        multiplier.circuit().netlist().filter(netlist -> multiplier.reference().supports(netlist.operands()))
                .ifPresent(netlist -> addSimulated(netlist, multiplier.reference(), control, figures));
        addErrors(multiplier, control, figures);
        return figures;
    }

    private static void addModelled(BundledMultiplier multiplier, List<Figure> figures) {
        String accurate = "the accurate " + multiplier.reference().title();
        if (multiplier.theta().columns() > 0) {
            ColumnPowerModel model = ColumnPowerModel.of(multiplier.reference(), multiplier.circuit().operands().width());
            figures.add(new Figure("predictedPower", model.predicted(multiplier.theta()), RATIO, "f_power of the structure "
                    + "parameters (Eq. 5): column powers of " + accurate + ", each times 1 - theta, over their sum"));
        }
        ComponentCosts costs = ComponentCosts.ASAP7;
        multiplier.mappedPower().ifPresent(mapped -> figures.add(new Figure("mappedPower", mapped, RATIO, String.format(
                Locale.ROOT, "cost of the circuit's components over that of %s; AND %.3f, half adder %.3f, full adder %.3f, "
                        + "OR %.3f, inverter %.3f", accurate, costs.andGate(), costs.halfAdder(), costs.fullAdder(),
                costs.orGate(), costs.inverter()))));
    }

    private void addSimulated(Netlist netlist, MultiplierArchitecture reference, TaskControl control, List<Figure> figures) {
        NormalizedPower result = power.compare(netlist, reference, new SwitchingActivity.SynthesisDefault(), control);
        String mapped = "the program's own synthesis to cells of " + CellLibrary.asap7().name();
        String over = ", over that of the " + result.reference();
        String vectors = netlist.operands().productWidth() <= LogicGraph.MAX_EXHAUSTIBLE_INPUTS
                ? "exact, from the values of every net for all " + pairs(netlist.operands().pairs()) + " operand pairs"
                : "from a random sample of operand pairs, of a fixed seed";
        String activity = mapped + "; each operand bit is 1 half the time and toggles in one of ten clocks; toggles " + vectors
                + "; without wires, at 100 MHz";
        figures.add(new Figure("simulatedPower", result.power(), RATIO, activity + over));
        figures.add(new Figure("simulatedPowerAbsolute", result.estimate().power(), "uW", activity));
        figures.add(new Figure("area", result.estimate().area(), "um2", "sum over the cells of " + mapped));
        figures.add(new Figure("areaRatio", result.area(), RATIO, "sum over the cells of " + mapped + over));
        figures.add(new Figure("delay", result.estimate().delay(), "ps", "longest path, without wires, of " + mapped));
        figures.add(new Figure("delayRatio", result.delay(), RATIO, "longest path, without wires, of " + mapped + over));
        figures.add(new Figure("cells", result.estimate().cells().size(), "cells", "number of cells of " + mapped));
    }

    private static void addErrors(BundledMultiplier multiplier, TaskControl control, List<Figure> figures) {
        Optional<ErrorMetrics> exhaustive = multiplier.circuit().table().map(ErrorMetrics::of);
        ErrorMetrics metrics = exhaustive.orElseGet(() -> ErrorMeasurement.sampled(SAMPLE, SEED)
                .measure(multiplier.circuit().netlist().orElseThrow(), control).metrics());
        String over = exhaustive.isPresent()
                ? "over all " + pairs(multiplier.circuit().operands().pairs()) + " operand pairs, each as likely"
                : "over " + pairs(SAMPLE) + " random operand pairs, seed " + SEED;
        String product = "the largest product code, 2^" + multiplier.circuit().operands().productWidth() + " - 1";
        figures.add(new Figure("errorRate", metrics.errorRate(), RATIO, "share of wrong products " + over));
        figures.add(new Figure("meanErrorDistance", metrics.meanErrorDistance(), RATIO, "mean of |error| " + over));
        figures.add(new Figure("normalizedMeanErrorDistance", metrics.normalizedMeanErrorDistance(), RATIO,
                "mean of |error| over " + product + ", " + over));
        figures.add(new Figure("meanRelativeErrorDistance", metrics.meanRelativeErrorDistance(), RATIO,
                "mean of |error| / |exact product| where that is not 0, " + over));
        figures.add(new Figure("meanSquaredError", metrics.meanSquaredError(), RATIO, "mean of the error squared " + over));
        figures.add(new Figure("maxErrorDistance", metrics.maxErrorDistance(), RATIO, "largest |error| met " + over));
        figures.add(new Figure("bias", metrics.bias(), RATIO, "mean of approximate - exact " + over));
    }

    private static String pairs(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
