package org.tramstudio.circuit.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

/**
 * The names that the outputs of a netlist's cells have in exported circuits, in both directions: {@code pp_I_J} for a
 * partial product, {@code sum_cC_sS_rR} and {@code carry_cC_sS_rR} for an adder in column C, stage S, row R.
 */
public final class SignalNames {

    private final NetNames names;
    private final Map<String, Signal.CellOutput> signals = new LinkedHashMap<>();

    /** Names the outputs of {@code netlist}. */
    public SignalNames(Netlist netlist) {
        names = new NetNames(netlist);
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            add(new Signal.CellOutput(cell, Signal.Port.SUM));
            if (netlist.cells().get(cell).hasCarry()) {
                add(new Signal.CellOutput(cell, Signal.Port.CARRY));
            }
        }
    }

    private void add(Signal.CellOutput signal) {
        signals.put(of(signal), signal);
    }

    /** The name of a signal. */
    public String of(Signal.CellOutput signal) {
        return names.of(signal.cell(), signal.port());
    }

    /** The signal of a name. */
    public Optional<Signal.CellOutput> find(String name) {
        return Optional.ofNullable(signals.get(name));
    }
}
