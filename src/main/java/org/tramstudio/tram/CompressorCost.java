package org.tramstudio.tram;

import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.ComponentCosts;

/**
 * What a {@link org.tramstudio.circuit.CompressorTree} costs, counted without building it: n bits of a column take
 * floor((n - 1) / 2) full adders and a half adder if n is even, and carry floor(n / 2) bits into the next. A constant 1
 * turns a full adder into two gates that cost a half adder, or a half adder into an inverter.
 */
final class CompressorCost {

    /** More bits than any column has, with a constant and what is carried into it. */
    private static final int MOST_BITS = 4 * OperandFormat.MAX_WIDTH;

    private final ComponentCosts costs;
    private final double[] ofColumn = new double[MOST_BITS];
    private final double[] ofColumnWithConstant = new double[MOST_BITS];

    CompressorCost(ComponentCosts costs) {
        this.costs = costs;
        for (int bits = 0; bits < MOST_BITS; bits++) {
            ofColumn[bits] = ofColumn(bits, false);
            ofColumnWithConstant[bits] = ofColumn(bits, true);
        }
    }

    /** Of a column of n bits, the constant included. */
    private double ofColumn(int bits, boolean constant) {
        double cost = bits < 2 ? 0 : (bits - 1) / 2 * costs.fullAdder() + (bits % 2 == 0 ? costs.halfAdder() : 0);
        if (constant && bits > 2) {
            cost += costs.halfAdder() - costs.fullAdder();
        } else if (constant && bits == 2) {
            cost += costs.inverter() - costs.halfAdder();
        }
        return cost;
    }

    /**
     * Of all columns.
     *
     * @param bits of each column, constants not included
     * @param constants bit c is set where column c has a constant 1
     */
    double ofTree(int[] bits, int constants) {
        double cost = 0;
        int carried = 0;
        for (int column = 0; column < bits.length; column++) {
            int constant = constants >> column & 1;
            int height = bits[column] + constant + carried;
            cost += (constant == 0 ? ofColumn : ofColumnWithConstant)[height];
            carried = height >> 1;
        }
        return cost;
    }

    /** Of the gates that make and merge partial products. */
    double ofGates(int partialProducts, int orGates) {
        return partialProducts * costs.andGate() + orGates * costs.orGate();
    }
}
