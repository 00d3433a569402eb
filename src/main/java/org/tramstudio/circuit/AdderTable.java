package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;

/**
 * The truth table of a half or full adder, as its circuit computes it.
 *
 * @param inputs 2 for a half adder, 3 for a full adder
 * @param rows one for each value of the inputs, in the order of the number that they spell, the first input the most
 *             significant
 */
public record AdderTable(int inputs, List<Row> rows) {

    /** Copies the list. */
    public AdderTable {
        rows = List.copyOf(rows);
    }

    /**
     * What an adder gives.
     *
     * @param inputs its inputs, first to last
     * @param carry has twice the weight of the inputs
     * @param sum has their weight
     */
    public record Row(List<Boolean> inputs, boolean carry, boolean sum) {

        /** Copies the list. */
        public Row {
            inputs = List.copyOf(inputs);
        }

        /** How many inputs are 1, which carry and sum spell as a number of two bits. */
        public int ones() {
            return (carry ? 2 : 0) + (sum ? 1 : 0);
        }
    }

    /** Of a half adder. */
    public static AdderTable halfAdder() {
        return of(new Cell.HalfAdder(weightBit(1), weightBit(0), new Place(0, 1, 0)));
    }

    /** Of a full adder. */
    public static AdderTable fullAdder() {
        return of(new Cell.FullAdder(weightBit(2), weightBit(1), weightBit(0), new Place(0, 1, 0)));
    }

    /** The weight's bits serve as inputs, so that its codes count the rows. */
    private static AdderTable of(Cell adder) {
        int inputs = adder.inputs().size();
        Signal sum = new Signal.CellOutput(0, Signal.Port.SUM);
        Signal carry = new Signal.CellOutput(0, Signal.Port.CARRY);
        OperandFormat operands = new OperandFormat(inputs, 2, false);
        List<Signal> product = new ArrayList<>(List.of(sum, carry));
        while (product.size() < operands.productWidth()) {
            product.add(Signal.Constant.ZERO);
        }
        PairBits bits = PairBits.of(new Netlist(operands, List.of(adder), product));
        List<Row> rows = new ArrayList<>();
        for (int code = 0; code < operands.weights(); code++) {
            int row = code;
            rows.add(new Row(adder.inputs().stream().map(input -> bits.isOne(input, row, 0)).toList(),
                    bits.isOne(carry, row, 0), bits.isOne(sum, row, 0)));
        }
        return new AdderTable(inputs, rows);
    }

    private static Signal weightBit(int index) {
        return new Signal.OperandBit(Operand.WEIGHT, index);
    }
}
