package org.tramstudio.circuit;

import java.util.List;

/** A component of a multiplier. Immutable; its position in {@link Netlist#cells()} is its identity. */
public sealed interface Cell {

    /** Where the cell stands in the tree. */
    Place place();

    /** What the cell reads, in order. */
    List<Signal> inputs();

    /**
     * The AND gate of a partial product pp_ij = w_i AND x_j; its output is {@link Signal.Port#SUM}.
     *
     * @param weightBit i
     * @param activationBit j
     * @param place column i + j, stage 0
     */
    record PartialProduct(int weightBit, int activationBit, Place place) implements Cell {
        @Override
        public List<Signal> inputs() {
            return List.of(new Signal.OperandBit(Operand.WEIGHT, weightBit),
                    new Signal.OperandBit(Operand.ACTIVATION, activationBit));
        }
    }

    /**
     * a + b = sum + 2 carry.
     *
     * @param a first input
     * @param b second input
     * @param place where it stands
     */
    record HalfAdder(Signal a, Signal b, Place place) implements Cell {
        @Override
        public List<Signal> inputs() {
            return List.of(a, b);
        }
    }

    /**
     * a + b + c = sum + 2 carry.
     *
     * @param a first input
     * @param b second input
     * @param c third input
     * @param place where it stands
     */
    record FullAdder(Signal a, Signal b, Signal c, Place place) implements Cell {
        @Override
        public List<Signal> inputs() {
            return List.of(a, b, c);
        }
    }
}
