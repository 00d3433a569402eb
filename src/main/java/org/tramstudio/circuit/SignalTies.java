package org.tramstudio.circuit;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Outputs of a netlist's cells that are tied to a constant. Immutable; in the order of the cells.
 *
 * @param values what each is tied to
 */
public record SignalTies(Map<Signal.CellOutput, Signal.Constant> values) {

    private static final Comparator<Signal.CellOutput> BY_CELL =
            Comparator.comparingInt(Signal.CellOutput::cell).thenComparing(Signal.CellOutput::port);

    /** Nothing is tied. */
    public static final SignalTies NONE = new SignalTies(Map.of());

    /** Copies the map. */
    public SignalTies {
        SortedMap<Signal.CellOutput, Signal.Constant> sorted = new TreeMap<>(BY_CELL);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
    }

    /** Signals that are all tied to 0. */
    public static SignalTies toZero(Collection<Signal.CellOutput> signals) {
        Map<Signal.CellOutput, Signal.Constant> values = new HashMap<>();
        signals.forEach(signal -> values.put(signal, Signal.Constant.ZERO));
        return new SignalTies(values);
    }

    /** What a signal is tied to; empty where it is free. */
    public Optional<Signal.Constant> of(Signal.CellOutput signal) {
        return Optional.ofNullable(values.get(signal));
    }

    /** With a signal tied to a constant, whatever it was tied to before. */
    public SignalTies with(Signal.CellOutput signal, Signal.Constant value) {
        Map<Signal.CellOutput, Signal.Constant> changed = new HashMap<>(values);
        changed.put(signal, value);
        return new SignalTies(changed);
    }

    /** With a signal free. */
    public SignalTies without(Signal.CellOutput signal) {
        Map<Signal.CellOutput, Signal.Constant> changed = new HashMap<>(values);
        changed.remove(signal);
        return new SignalTies(changed);
    }

    /** How many signals are tied to a constant. */
    public int count(Signal.Constant value) {
        return Collections.frequency(values.values(), value);
    }

    /**
     * Whether all signals are outputs of a netlist's cells.
     *
     * @param netlist whose outputs they should be
     */
    public boolean fit(Netlist netlist) {
        return values.keySet().stream().allMatch(signal -> signal.cell() >= 0 && signal.cell() < netlist.cells().size()
                && (signal.port() == Signal.Port.SUM || netlist.cells().get(signal.cell()).hasCarry()));
    }
}
