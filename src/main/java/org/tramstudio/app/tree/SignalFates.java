package org.tramstudio.app.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;

/**
 * What becomes of an accurate multiplier's signals and compressors once some signals are tied to constants: the constants
 * run on through the compressors, and what reaches no product bit is not built.
 */
final class SignalFates {

    /** What becomes of a signal. */
    enum Fate {
        /** Carries a value that some product bit depends on. */
        LIVE,
        /** Tied to 0, by mapping or by hand. */
        REMOVED,
        /** Tied to 1 by hand. */
        TIED_TO_ONE,
        /** Always 0, since what it is made of was removed. */
        ZERO,
        /** Always 1, since what it is made of was tied. */
        ONE,
        /** Has a value that nothing reads any more. */
        UNUSED
    }

    private final Netlist netlist;
    private final SignalTies ties;
    private final Map<Signal, Signal> values = new HashMap<>();
    private final Set<Signal> read = new HashSet<>();
    private final int[] inputs;

    private SignalFates(Netlist netlist, SignalTies ties) {
        this.netlist = netlist;
        this.ties = ties;
        this.inputs = new int[netlist.cells().size()];
    }

    /** Follows the tied signals through {@code netlist}. */
    static SignalFates of(Netlist netlist, SignalTies ties) {
        SignalFates fates = new SignalFates(netlist, ties);
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            fates.propagateConstants(cell);
        }
        netlist.product().forEach(fates::markRead);
        for (int cell = netlist.cells().size() - 1; cell >= 0; cell--) {
            fates.countInputs(cell);
        }
        return fates;
    }

    /** What the signals are tied to. */
    SignalTies ties() {
        return ties;
    }

    /** What becomes of a signal. */
    Fate of(Signal.CellOutput signal) {
        Optional<Signal.Constant> tied = ties.of(signal);
        if (tied.isPresent()) {
            return tied.get() == Signal.Constant.ONE ? Fate.TIED_TO_ONE : Fate.REMOVED;
        }
        return switch (value(signal)) {
            case Signal.Constant constant -> constant == Signal.Constant.ONE ? Fate.ONE : Fate.ZERO;
            case Signal any -> read.contains(signal) ? Fate.LIVE : Fate.UNUSED;
        };
    }

    /** Whether one of a compressor's inputs is always 1. */
    boolean readsOne(int cell) {
        return ones(cell) > 0;
    }

    /**
     * How many inputs of a compressor are left that are not constant: 3 for a full adder, 2 for a half adder, 1 for a
     * wire, 0 if nothing reads it.
     *
     * @param cell its position in the netlist
     */
    int remainingInputs(int cell) {
        return inputs[cell];
    }

    private void propagateConstants(int cell) {
        Signal.CellOutput sum = new Signal.CellOutput(cell, Signal.Port.SUM);
        Signal.CellOutput carry = new Signal.CellOutput(cell, Signal.Port.CARRY);
        int bits = bits(cell).size();
        int ones = ones(cell);
        if (!netlist.cells().get(cell).hasCarry() || bits > 1) {
            set(sum, sum);
            set(carry, carry);
        } else if (bits == 1) {
            Signal bit = bits(cell).getFirst();
            set(sum, ones == 1 ? sum : bit);
            set(carry, ones == 1 ? bit : constant(ones >> 1));
        } else {
            set(sum, constant(ones & 1));
            set(carry, constant(ones >> 1));
        }
    }

    private void set(Signal.CellOutput signal, Signal value) {
        values.put(signal, ties.of(signal).map(Signal.class::cast).orElse(value));
    }

    private static Signal constant(int bit) {
        return bit == 0 ? Signal.Constant.ZERO : Signal.Constant.ONE;
    }

    private Signal value(Signal signal) {
        return values.getOrDefault(signal, signal);
    }

    /** What a cell reads that is not constant. */
    private List<Signal> bits(int cell) {
        return netlist.cells().get(cell).inputs().stream().map(this::value)
                .filter(value -> !(value instanceof Signal.Constant)).toList();
    }

    private int ones(int cell) {
        return (int) netlist.cells().get(cell).inputs().stream()
                .filter(input -> value(input) == Signal.Constant.ONE).count();
    }

    private void markRead(Signal signal) {
        if (!(value(signal) instanceof Signal.Constant)) {
            read.add(signal);
        }
    }

    private void countInputs(int cell) {
        boolean needed = read.contains(new Signal.CellOutput(cell, Signal.Port.SUM))
                || read.contains(new Signal.CellOutput(cell, Signal.Port.CARRY));
        if (needed) {
            netlist.cells().get(cell).inputs().forEach(this::markRead);
            inputs[cell] = bits(cell).size();
        }
    }
}
