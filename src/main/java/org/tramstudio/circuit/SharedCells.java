package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a netlist that is being simplified, no two of which compute the same of the same inputs, and what is
 * known about which signals are complements of each other.
 */
final class SharedCells {

    private static final int HALF_ADDER = -1;
    private static final int FULL_ADDER = -2;

    private final List<Cell> cells = new ArrayList<>();
    private final BitSet moved = new BitSet();
    private final Map<Key, Signal.CellOutput> known = new HashMap<>();
    private final Map<Signal, Signal> complements = new HashMap<>();

    /** What a cell computes: its kind, and its inputs as numbers, in ascending order where their order is free. */
    private static final class Key {
        private final int kind;
        private final int[] inputs;
        private final int hash;

        Key(int kind, int[] inputs) {
            this.kind = kind;
            this.inputs = inputs;
            this.hash = 31 * Arrays.hashCode(inputs) + kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && kind == key.kind && Arrays.equals(inputs, key.inputs);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** The cells so far, sources first. */
    List<Cell> cells() {
        return cells;
    }

    /** Whether a cell was not asked for at the place where it stands, so that it need not stay there. */
    boolean isMoved(int cell) {
        return moved.get(cell);
    }

    Signal partialProduct(Cell.PartialProduct cell) {
        GateFunction function = cell.complemented() ? GateFunction.NAND : GateFunction.AND;
        return find(key(function, cell.inputs()), cell);
    }

    /** The sum of the half adder or full adder of these inputs; its carry is the same cell's. */
    Signal.CellOutput adder(List<Signal> inputs, Place place) {
        if (inputs.size() == 2) {
            return find(new Key(HALF_ADDER, sorted(inputs)), new Cell.HalfAdder(inputs.get(0), inputs.get(1), place));
        }
        return find(new Key(FULL_ADDER, sorted(inputs)),
                new Cell.FullAdder(inputs.get(0), inputs.get(1), inputs.get(2), place));
    }

    /**
     * The output of a gate as it is asked for.
     *
     * @param mayMove whether the place is a wish only
     */
    Signal gate(GateFunction function, List<Signal> inputs, Place place, boolean mayMove) {
        int before = cells.size();
        Signal.CellOutput output = find(key(function, inputs), new Cell.Gate(function, inputs, place));
        if (cells.size() > before) {
            moved.set(before, mayMove);
            learnComplement(function, inputs, output);
        }
        return output;
    }

    /** The complement of a signal, made if there is none yet. */
    Signal complement(Signal signal, Place place, boolean mayMove) {
        if (signal instanceof Signal.Constant constant) {
            return opposite(constant);
        }
        Signal there = complements.get(signal);
        return there != null ? there : gate(GateFunction.NOT, List.of(signal), place, mayMove);
    }

    static Signal.Constant opposite(Signal.Constant constant) {
        return constant == Signal.Constant.ZERO ? Signal.Constant.ONE : Signal.Constant.ZERO;
    }

    boolean areComplements(Signal a, Signal b) {
        return !complements.isEmpty() && b.equals(complements.get(a));
    }

    /** Whether a signal comes out of an inverter. */
    boolean isInverted(Signal signal) {
        return signal instanceof Signal.CellOutput(int cell, Signal.Port _)
                && cells.get(cell) instanceof Cell.Gate gate && gate.function() == GateFunction.NOT;
    }

    /** What an inverter reads. */
    Signal invertersInput(Signal inverted) {
        return cells.get(((Signal.CellOutput) inverted).cell()).inputs().getFirst();
    }

    private Signal.CellOutput find(Key key, Cell cell) {
        Signal.CellOutput there = known.get(key);
        if (there != null) {
            return there;
        }
        Signal.CellOutput made = new Signal.CellOutput(cells.size(), Signal.Port.SUM);
        known.put(key, made);
        cells.add(cell);
        return made;
    }

    private void learnComplement(GateFunction function, List<Signal> inputs, Signal.CellOutput output) {
        Signal complement = switch (function) {
            case NOT -> inputs.getFirst();
            case AND -> known.get(key(GateFunction.NAND, inputs));
            case NAND -> known.get(key(GateFunction.AND, inputs));
            case OR -> known.get(key(GateFunction.NOR, inputs));
            case NOR -> known.get(key(GateFunction.OR, inputs));
            case XOR -> known.get(key(GateFunction.XNOR, inputs));
            case XNOR -> known.get(key(GateFunction.XOR, inputs));
            case MAJORITY, MULTIPLEXER -> null;
        };
        if (complement != null) {
            complements.put(output, complement);
            complements.put(complement, output);
        }
    }

    private static Key key(GateFunction function, List<Signal> inputs) {
        int kind = function.ordinal();
        return new Key(kind, function == GateFunction.MULTIPLEXER ? codes(inputs) : sorted(inputs));
    }

    private static int[] sorted(List<Signal> inputs) {
        int[] codes = codes(inputs);
        Arrays.sort(codes);
        return codes;
    }

    private static int[] codes(List<Signal> inputs) {
        int[] codes = new int[inputs.size()];
        for (int k = 0; k < codes.length; k++) {
            codes[k] = code(inputs.get(k));
        }
        return codes;
    }

    private static int code(Signal signal) {
        return switch (signal) {
            case Signal.Constant constant -> constant.ordinal();
            case Signal.OperandBit(Operand operand, int index) ->
                    2 + index + (operand == Operand.WEIGHT ? 0 : OperandFormat.MAX_WIDTH);
            case Signal.CellOutput(int cell, Signal.Port port) ->
                    2 + 2 * OperandFormat.MAX_WIDTH + 2 * cell + port.ordinal();
        };
    }
}
