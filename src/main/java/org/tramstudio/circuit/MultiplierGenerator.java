package org.tramstudio.circuit;

/** Makes accurate multipliers. */
public final class MultiplierGenerator {

    private MultiplierGenerator() {
    }

    /** The accurate unsigned multiplier of an architecture, its final addition rippling; width 2 to 16. */
    public static Netlist generate(MultiplierArchitecture architecture, int width) {
        return generate(architecture, OperandFormat.unsigned(width), FinalAdder.RIPPLE);
    }

    /**
     * The accurate multiplier of an architecture; every operand pair gives the exact product. Its partial products come
     * first, then the compressors in order of creation.
     *
     * @param architecture how the partial products are summed
     * @param operands widths and sign
     * @param finalAdder how the last two rows are added
     * @throws IllegalArgumentException if the architecture does not go with the operands or the adder
     */
    public static Netlist generate(MultiplierArchitecture architecture, OperandFormat operands,
                                   FinalAdder finalAdder) {
        if (operands.signed() || finalAdder != FinalAdder.RIPPLE) {
            throw new IllegalArgumentException("unsigned operands and a ripple adder are expected");
        }
        NetlistBuilder builder = new NetlistBuilder(operands);
        return builder.build(switch (architecture) {
            case ARRAY -> ArrayTree.sum(builder);
            case WALLACE -> WallaceTree.sum(builder);
            case DADDA, BOOTH -> throw new IllegalArgumentException(architecture + " is not generated");
        });
    }
}
