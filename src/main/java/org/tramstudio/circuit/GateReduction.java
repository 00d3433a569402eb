package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the smallest gate, wire or constant that a gate with constant, equal or complementary inputs is worth. */
final class GateReduction {

    private final SharedCells cells;

    GateReduction(SharedCells cells) {
        this.cells = cells;
    }

    /**
     * The output of a gate.
     *
     * @param mayMove whether the place is a wish only
     */
    Signal reduce(GateFunction function, List<Signal> inputs, Place place, boolean mayMove) {
        return switch (function) {
            case AND, NAND -> conjunction(inputs, function == GateFunction.NAND, false, place, mayMove);
            case OR, NOR -> conjunction(inputs, function == GateFunction.NOR, true, place, mayMove);
            case XOR, XNOR -> exclusiveOr(inputs, function == GateFunction.XNOR, place, mayMove);
            case NOT -> cells.complement(inputs.getFirst(), place, mayMove);
            case MAJORITY -> majority(inputs, place, mayMove);
            case MULTIPLEXER -> multiplexer(inputs.get(0), inputs.get(1), inputs.get(2), place, mayMove);
        };
    }

    /** An AND, or its dual, an OR. */
    private Signal conjunction(List<Signal> inputs, boolean complemented, boolean dual, Place place, boolean mayMove) {
        Signal.Constant neutral = dual ? Signal.Constant.ZERO : Signal.Constant.ONE;
        Signal.Constant deciding = dual ? Signal.Constant.ONE : Signal.Constant.ZERO;
        Set<Signal> distinct = new LinkedHashSet<>(inputs);
        distinct.remove(neutral);
        if (distinct.contains(deciding) || holdsComplements(distinct)) {
            return complemented ? neutral : deciding;
        }
        if (distinct.size() < 2) {
            Signal only = distinct.isEmpty() ? neutral : distinct.iterator().next();
            return complemented ? cells.complement(only, place, mayMove) : only;
        }
        List<Signal> left = List.copyOf(distinct);
        if (left.stream().allMatch(cells::isInverted)) {
            return conjunction(left.stream().map(cells::invertersInput).toList(), !complemented, !dual, place, mayMove);
        }
        GateFunction function = dual ? complemented ? GateFunction.NOR : GateFunction.OR
                : complemented ? GateFunction.NAND : GateFunction.AND;
        return cells.gate(function, left, place, mayMove);
    }

    private boolean holdsComplements(Set<Signal> signals) {
        for (Signal signal : signals) {
            for (Signal other : signals) {
                if (cells.areComplements(signal, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Signal exclusiveOr(List<Signal> inputs, boolean complemented, Place place, boolean mayMove) {
        boolean inverted = complemented;
        Set<Signal> odd = new LinkedHashSet<>();
        for (Signal input : inputs) {
            Signal source = input;
            while (cells.isInverted(source)) {
                source = cells.invertersInput(source);
                inverted = !inverted;
            }
            if (source == Signal.Constant.ONE) {
                inverted = !inverted;
            } else if (source != Signal.Constant.ZERO && !odd.remove(source)) {
                inverted ^= removeComplement(source, odd);
            }
        }
        if (odd.size() < 2) {
            Signal only = odd.isEmpty() ? Signal.Constant.ZERO : odd.iterator().next();
            return inverted ? cells.complement(only, place, mayMove) : only;
        }
        return cells.gate(inverted ? GateFunction.XNOR : GateFunction.XOR, List.copyOf(odd), place, mayMove);
    }

    /** Removes the complement of a signal, or adds the signal where there is none; tells which. */
    private boolean removeComplement(Signal signal, Set<Signal> signals) {
        for (Iterator<Signal> others = signals.iterator(); others.hasNext(); ) {
            if (cells.areComplements(signal, others.next())) {
                others.remove();
                return true;
            }
        }
        signals.add(signal);
        return false;
    }

    private Signal majority(List<Signal> inputs, Place place, boolean mayMove) {
        for (int k = 0; k < 3; k++) {
            Signal a = inputs.get(k);
            Signal b = inputs.get((k + 1) % 3);
            List<Signal> others = new ArrayList<>(inputs);
            others.remove(k);
            if (a.equals(b)) {
                return a;
            }
            if (a instanceof Signal.Constant constant) {
                return reduce(constant == Signal.Constant.ZERO ? GateFunction.AND : GateFunction.OR, others, place,
                        mayMove);
            }
            if (cells.areComplements(a, b)) {
                return inputs.get((k + 2) % 3);
            }
        }
        return cells.gate(GateFunction.MAJORITY, inputs, place, mayMove);
    }

    private Signal multiplexer(Signal select, Signal ifZero, Signal ifOne, Place place, boolean mayMove) {
        if (select instanceof Signal.Constant constant) {
            return constant == Signal.Constant.ZERO ? ifZero : ifOne;
        }
        if (cells.isInverted(select)) {
            return multiplexer(cells.invertersInput(select), ifOne, ifZero, place, mayMove);
        }
        Signal low = knowing(select, Signal.Constant.ZERO, ifZero);
        Signal high = knowing(select, Signal.Constant.ONE, ifOne);
        if (low.equals(high)) {
            return low;
        }
        if (cells.areComplements(low, high)) {
            return reduce(GateFunction.XOR, List.of(select, low), place, mayMove);
        }
        if (low instanceof Signal.Constant constant) {
            return constant == Signal.Constant.ZERO ? reduce(GateFunction.AND, List.of(select, high), place, mayMove)
                    : reduce(GateFunction.OR, List.of(unselected(select, place), high), place, mayMove);
        }
        if (high instanceof Signal.Constant constant) {
            return constant == Signal.Constant.ONE ? reduce(GateFunction.OR, List.of(select, low), place, mayMove)
                    : reduce(GateFunction.AND, List.of(unselected(select, place), low), place, mayMove);
        }
        return cells.gate(GateFunction.MULTIPLEXER, List.of(select, low, high), place, mayMove);
    }

    /** What an input is worth where the select signal has a value. */
    private Signal knowing(Signal select, Signal.Constant value, Signal input) {
        if (input.equals(select)) {
            return value;
        }
        return cells.areComplements(input, select) ? SharedCells.opposite(value) : input;
    }

    private Signal unselected(Signal select, Place place) {
        return cells.complement(select, place, true);
    }
}
