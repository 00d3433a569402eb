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
     * first, then the compressors in order of creation. The constants of signed operands are simplified away.
     *
     * @param architecture how the partial products are summed
     * @param operands widths and sign
     * @param finalAdder how the last two rows are added
     * @throws IllegalArgumentException if the architecture does not go with the operands or the adder
     */
    public static Netlist generate(MultiplierArchitecture architecture, OperandFormat operands,
                                   FinalAdder finalAdder) {
        if (!architecture.supports(operands)) {
            throw new IllegalArgumentException(architecture.title() + " recodes a signed weight; the operands are "
                    + operands.description() + ". Signed operands are expected");
        }
        NetlistBuilder builder = new NetlistBuilder(operands);
        Netlist netlist = builder.build(switch (architecture) {
            case ARRAY -> ArrayTree.sum(builder, finalAdder);
            case WALLACE -> WallaceTree.sum(builder, finalAdder);
            case DADDA -> DaddaTree.sum(builder, finalAdder);
            case BOOTH -> DaddaTree.sum(builder, BoothRows.columns(builder), finalAdder);
        });
        boolean hasConstants = operands.signed() || finalAdder != FinalAdder.RIPPLE;
        return hasConstants ? CellPlacement.earliest(NetlistSimplifier.simplify(netlist)) : netlist;
    }
}
