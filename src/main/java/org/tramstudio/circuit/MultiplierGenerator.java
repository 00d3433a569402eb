package org.tramstudio.circuit;

/** Makes accurate unsigned multipliers. */
public final class MultiplierGenerator {

    private MultiplierGenerator() {
    }

    /**
     * The accurate multiplier of an architecture; every operand pair gives the exact product. Its partial products come
     * first, then the compressors in order of creation.
     *
     * @param architecture how the partial products are summed
     * @param width bits of each operand, 2 to 16
     * @throws IllegalArgumentException if the width is out of range
     */
    public static Netlist generate(MultiplierArchitecture architecture, int width) {
        NetlistBuilder builder = new NetlistBuilder(width, width);
        return builder.build(switch (architecture) {
            case ARRAY -> ArrayTree.sum(builder);
            case WALLACE -> WallaceTree.sum(builder);
        });
    }
}
