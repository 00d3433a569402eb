package org.tramstudio.app.multiplier;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.Coloring;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalErrors;
import org.tramstudio.power.SignalActivity;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.MappingMethod;

/**
 * The colours of a circuit's bits by a measure, and what the ends of their scale mean.
 *
 * @param coloring the colours
 * @param least what an empty bit means
 * @param most what a full bit means
 */
record MeasuredColors(Coloring coloring, String least, String most) {

    /** Digits from which a number at the end of a scale is written with a power of ten. */
    private static final int LONG = 6;

    /** θ of each bit's column, or of each partial product; empty where the circuit was not mapped from Θ. */
    static Optional<MeasuredColors> theta(Subject subject, Netlist netlist) {
        Map<Signal.CellOutput, Double> values = new HashMap<>();
        switch (subject) {
            case Subject.Mapping mapping -> values.putAll(theta(mapping.choice(), netlist));
            case Subject.Edited edited -> values.putAll(theta(edited.choice(), netlist));
            case Subject.Import imported -> imported.theta().ifPresent(theta -> forEachBit(netlist, (bit, column) -> {
                if (netlist.cells().get(bit.cell()) instanceof Cell.PartialProduct(int i, int j, boolean _, Place _)
                        && i + j < theta.columns()) {
                    values.put(bit, theta.at(i, j));
                }
            }));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new MeasuredColors(new Coloring(values,
                words(values, theta -> "θ " + Numbers.decimals(theta, 3))), "0 keeps", "1 removes"));
    }

    private static Map<Signal.CellOutput, Double> theta(MultiplierChoice choice, Netlist netlist) {
        Map<Signal.CellOutput, Double> values = new HashMap<>();
        if (choice.method() != MappingMethod.DIRECT) {
            forEachBit(netlist, (bit, column) -> {
                if (column < choice.columns()) {
                    values.put(bit, choice.theta().at(column));
                }
            });
        }
        return values;
    }

    /** The share of each bit's cell in the cost of what is drawn. */
    static MeasuredColors cost(CircuitPicture picture) {
        double all = IntStream.range(0, picture.netlist().cells().size()).mapToDouble(picture::cost).sum();
        Map<Signal.CellOutput, Double> values = new HashMap<>();
        forEachBit(picture.netlist(), (bit, column) -> values.put(bit, picture.cost(bit.cell()) / all));
        return linear(values, share -> Numbers.smallPercent(share) + " of the cost");
    }

    /** Toggles a clock; up to a second. */
    static MeasuredColors activity(CircuitPicture picture, SwitchingActivity activity, TaskControl control) {
        return linear(SignalActivity.toggles(picture.netlist(), picture.ties(), activity, control),
                toggles -> Numbers.decimals(toggles, 3) + " toggles a clock");
    }

    /** Mean squared change of the product where a bit is tied to 0; up to some seconds. */
    static MeasuredColors error(CircuitPicture picture, TaskControl control) {
        SignalErrors errors = SignalErrors.of(picture.netlist(), picture.ties(), control);
        Map<Signal.CellOutput, Double> values = new HashMap<>();
        forEachBit(picture.netlist(), (bit, column) -> values.put(bit, errors.of(bit)));
        String pairs = errors.isExact() ? "" : ", random pairs";
        return logarithmic(values, square -> Numbers.significant(square, 3) + " mean squared change of the product"
                + pairs);
    }

    /** A scale from 0 to the largest value. */
    private static MeasuredColors linear(Map<Signal.CellOutput, Double> values, DoubleFunction<String> wording) {
        double most = values.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Map<Signal.CellOutput, Double> shares = new HashMap<>();
        values.forEach((bit, value) -> shares.put(bit, most > 0 ? value / most : 0));
        return new MeasuredColors(new Coloring(shares, words(values, wording)), "0", wording.apply(most));
    }

    /** A logarithmic scale from the least value above 0 to the largest one. */
    private static MeasuredColors logarithmic(Map<Signal.CellOutput, Double> values, DoubleFunction<String> wording) {
        DoubleSummaryStatistics ends = values.values().stream().mapToDouble(Double::doubleValue)
                .filter(value -> value > 0).summaryStatistics();
        if (ends.getCount() == 0) {
            return linear(values, wording);
        }
        double range = Math.max(Math.log(ends.getMax() / ends.getMin()), Double.MIN_NORMAL);
        Map<Signal.CellOutput, Double> shares = new HashMap<>();
        values.forEach((bit, value) -> shares.put(bit, value > 0 ? Math.log(value / ends.getMin()) / range : 0));
        return new MeasuredColors(new Coloring(shares, words(values, wording)), brief(ends.getMin()),
                brief(ends.getMax()));
    }

    /** With a power of ten where it is long. */
    private static String brief(double value) {
        int magnitude = (int) Math.floor(Math.log10(value));
        return magnitude < LONG ? Numbers.significant(value, 3)
                : Numbers.decimals(value / Math.pow(10, magnitude), 2) + " · 10" + Superscript.of(magnitude);
    }

    private static Map<Signal.CellOutput, String> words(Map<Signal.CellOutput, Double> values,
                                                        DoubleFunction<String> wording) {
        Map<Signal.CellOutput, String> words = new HashMap<>();
        values.forEach((bit, value) -> words.put(bit, wording.apply(value)));
        return words;
    }

    /** Takes a bit and the column of its weight. */
    @FunctionalInterface
    private interface BitInColumn {
        void accept(Signal.CellOutput bit, int column);
    }

    private static void forEachBit(Netlist netlist, BitInColumn action) {
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            int column = netlist.cells().get(cell).place().column();
            netlist.outputs(cell).forEach(bit ->
                    action.accept(bit, bit.port() == Signal.Port.CARRY ? column + 1 : column));
        }
    }
}
