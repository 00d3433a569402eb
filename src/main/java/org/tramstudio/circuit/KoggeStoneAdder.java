package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A parallel-prefix adder (Kogge and Stone): in ceil(log2 n) levels every column learns whether a carry is generated
 * somewhere below it and propagated up to it. A generate signal stands in the column that its carry goes to, a propagate
 * signal in its own.
 */
final class KoggeStoneAdder {

    private final NetlistBuilder builder;
    private final int firstColumn;
    private final Signal[] generates;
    private final Signal[] propagates;

    private KoggeStoneAdder(NetlistBuilder builder, BitColumns columns, int firstColumn) {
        this.builder = builder;
        this.firstColumn = firstColumn;
        int count = columns.count() - firstColumn;
        this.generates = new Signal[count];
        this.propagates = new Signal[count];
        for (int k = 0; k < count; k++) {
            List<Signal> bits = columns.bits(firstColumn + k);
            Signal a = bits.isEmpty() ? Signal.Constant.ZERO : bits.get(0);
            Signal b = bits.size() < 2 ? Signal.Constant.ZERO : bits.get(1);
            generates[k] = and(k + 1, a, b);
            propagates[k] = exclusiveOr(k, a, b);
        }
    }

    /**
     * The sum of columns of at most two bits from a column on, one signal a column; a third bit of the first of them is
     * the carry that goes in.
     */
    static List<Signal> add(NetlistBuilder builder, BitColumns columns, int firstColumn) {
        int lowest = firstColumn;
        List<Signal> sum = new ArrayList<>();
        while (lowest < columns.count() - 1 && columns.height(lowest) < 2) {
            sum.addAll(columns.bits(lowest).isEmpty() ? List.of(Signal.Constant.ZERO) : columns.bits(lowest));
            lowest++;
        }
        Signal carryIn = columns.height(lowest) > 2 ? columns.bits(lowest).get(2) : Signal.Constant.ZERO;
        sum.addAll(new KoggeStoneAdder(builder, columns, lowest).sum(carryIn));
        return sum;
    }

    private List<Signal> sum(Signal carryIn) {
        Signal[] columnSums = propagates.clone();
        generates[0] = or(1, generates[0], and(1, propagates[0], carryIn));
        // the carry out of the last column is lost
        for (int distance = 1; distance < generates.length - 1; distance *= 2) {
            combine(distance);
        }
        List<Signal> sum = new ArrayList<>();
        for (int k = 0; k < columnSums.length; k++) {
            sum.add(exclusiveOr(k, columnSums[k], k == 0 ? carryIn : generates[k - 1]));
        }
        return sum;
    }

    private void combine(int distance) {
        Signal[] lowerGenerates = Arrays.copyOf(generates, generates.length);
        Signal[] lowerPropagates = Arrays.copyOf(propagates, propagates.length);
        for (int k = distance; k < generates.length - 1; k++) {
            generates[k] = or(k + 1, lowerGenerates[k],
                    and(k + 1, lowerPropagates[k], lowerGenerates[k - distance]));
            propagates[k] = and(k, lowerPropagates[k], lowerPropagates[k - distance]);
        }
    }

    private Signal and(int k, Signal a, Signal b) {
        return builder.gate(GateFunction.AND, firstColumn + k, a, b);
    }

    private Signal or(int k, Signal a, Signal b) {
        return builder.gate(GateFunction.OR, firstColumn + k, a, b);
    }

    private Signal exclusiveOr(int k, Signal a, Signal b) {
        return builder.gate(GateFunction.XOR, firstColumn + k, a, b);
    }
}
