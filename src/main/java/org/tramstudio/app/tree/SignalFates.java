package org.tramstudio.app.tree;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

/**
 * What becomes of an accurate multiplier's signals and compressors once some signals are tied to 0: the zeros run on
 * through the compressors, and what reaches no product bit is not built.
 */
final class SignalFates {

    /** What becomes of a signal. */
    enum Fate {
        /** Carries a value that some product bit depends on. */
        LIVE,
        /** Tied to 0 by mapping. */
        REMOVED,
        /** Always 0, since what it is made of was removed. */
        ZERO,
        /** Has a value that nothing reads any more. */
        UNUSED
    }

    private final Netlist netlist;
    private final Set<Signal.CellOutput> removed;
    private final Map<Signal, Signal> values = new HashMap<>();
    private final Set<Signal> read = new HashSet<>();
    private final int[] inputs;

    private SignalFates(Netlist netlist, Collection<Signal.CellOutput> removed) {
        this.netlist = netlist;
        this.removed = Set.copyOf(removed);
        this.inputs = new int[netlist.cells().size()];
    }

    /** Follows the removed signals through {@code netlist}. */
    static SignalFates of(Netlist netlist, Collection<Signal.CellOutput> removed) {
        SignalFates fates = new SignalFates(netlist, removed);
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            fates.propagateZeros(cell);
        }
        netlist.product().forEach(fates::markRead);
        for (int cell = netlist.cells().size() - 1; cell >= 0; cell--) {
            fates.countInputs(cell);
        }
        return fates;
    }

    /** The signals that mapping tied to 0. */
    Set<Signal.CellOutput> removed() {
        return removed;
    }

    /** What becomes of a signal. */
    Fate of(Signal.CellOutput signal) {
        if (removed.contains(signal)) {
            return Fate.REMOVED;
        }
        if (values.get(signal) == Signal.Constant.ZERO) {
            return Fate.ZERO;
        }
        return read.contains(signal) ? Fate.LIVE : Fate.UNUSED;
    }

    /**
     * What is left of a compressor: 3 for a full adder, 2 for a half adder, 1 for a wire, 0 if nothing reads it.
     *
     * @param cell its position in the netlist
     */
    int remainingInputs(int cell) {
        return inputs[cell];
    }

    private void propagateZeros(int cell) {
        Signal sum = new Signal.CellOutput(cell, Signal.Port.SUM);
        Signal carry = new Signal.CellOutput(cell, Signal.Port.CARRY);
        List<Signal> nonZero = nonZeroInputs(cell);
        boolean adds = !netlist.cells().get(cell).hasCarry() || nonZero.size() > 1;
        Signal sumValue = adds ? sum : nonZero.isEmpty() ? Signal.Constant.ZERO : nonZero.getFirst();
        values.put(sum, removed.contains(sum) ? Signal.Constant.ZERO : sumValue);
        values.put(carry, removed.contains(carry) || !adds ? Signal.Constant.ZERO : carry);
    }

    private List<Signal> nonZeroInputs(int cell) {
        return netlist.cells().get(cell).inputs().stream()
                .map(input -> values.getOrDefault(input, input))
                .filter(value -> value != Signal.Constant.ZERO)
                .toList();
    }

    private void markRead(Signal signal) {
        if (values.getOrDefault(signal, signal) != Signal.Constant.ZERO) {
            read.add(signal);
        }
    }

    private void countInputs(int cell) {
        boolean needed = read.contains(new Signal.CellOutput(cell, Signal.Port.SUM))
                || read.contains(new Signal.CellOutput(cell, Signal.Port.CARRY));
        if (needed) {
            Cell compressor = netlist.cells().get(cell);
            compressor.inputs().forEach(this::markRead);
            inputs[cell] = nonZeroInputs(cell).size();
        }
    }
}
