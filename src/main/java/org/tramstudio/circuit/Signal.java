package org.tramstudio.circuit;

/** One bit that cells read or a multiplier gives out. */
public sealed interface Signal {

    /** A bit that never changes. */
    enum Constant implements Signal {
        ZERO,
        ONE
    }

    /**
     * Bit {@code index} of an operand, 0 the least significant.
     *
     * @param operand which operand
     * @param index which of its bits
     */
    record OperandBit(Operand operand, int index) implements Signal {
    }

    /**
     * An output of a cell.
     *
     * @param cell the cell's position in {@link Netlist#cells()}
     * @param port which of its outputs
     */
    record CellOutput(int cell, Port port) implements Signal {
    }

    /** A cell's outputs: {@link #SUM} has the weight of the cell's column, {@link #CARRY} twice that. */
    enum Port {
        SUM,
        CARRY
    }
}
