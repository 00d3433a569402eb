package org.tramstudio.circuit;

import java.util.List;

/** A component of a multiplier. Immutable; its position in {@link Netlist#cells()} is its identity. */
public sealed interface Cell {

    /** Where the cell stands in the tree. */
    Place place();

    /** What the cell reads, in order. */
    List<Signal> inputs();

    /** Whether the cell has a carry output beside its {@link Signal.Port#SUM}: half and full adders have. */
    default boolean hasCarry() {
        return false;
    }

    /**
     * The AND gate of a partial product pp_ij = w_i AND x_j; its output is {@link Signal.Port#SUM}.
     *
     * @param weightBit i
     * @param activationBit j
     * @param complemented whether it is a NAND gate instead, as in the sign row and column of a Baugh-Wooley multiplier
     * @param place column i + j, stage 0
     */
    record PartialProduct(int weightBit, int activationBit, boolean complemented, Place place) implements Cell {

        /** The AND gate of a partial product. */
        public PartialProduct(int weightBit, int activationBit, Place place) {
            this(weightBit, activationBit, false, place);
        }

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

        @Override
        public boolean hasCarry() {
            return true;
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

        @Override
        public boolean hasCarry() {
            return true;
        }
    }

    /**
     * A gate of one output, {@link Signal.Port#SUM}.
     *
     * @param function what it computes
     * @param inputs in the order of the function's definition
     * @param place the column is the weight of its output where it has one, as in a compressor tree or a Booth row;
     *              in an imported circuit, the least significant product bit that depends on it
     */
    record Gate(GateFunction function, List<Signal> inputs, Place place) implements Cell {

        /**
         * Copies the inputs.
         *
         * @throws IllegalArgumentException if the function does not take so many
         */
        public Gate {
            inputs = List.copyOf(inputs);
            if (!function.accepts(inputs.size())) {
                throw new IllegalArgumentException("a gate " + function + " cannot have " + inputs.size() + " inputs");
            }
        }
    }
}
