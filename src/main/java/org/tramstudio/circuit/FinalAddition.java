package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;

/** Adds the last two rows that a compressor tree leaves. */
final class FinalAddition {

    private FinalAddition() {
    }

    /** The sum of columns of at most two bits, one signal a column. */
    static List<Signal> add(NetlistBuilder builder, BitColumns columns, FinalAdder adder) {
        return switch (adder) {
            case RIPPLE -> ripple(builder, columns);
            case KOGGE_STONE -> KoggeStoneAdder.add(builder, columns, 0);
        };
    }

    private static List<Signal> ripple(NetlistBuilder builder, BitColumns columns) {
        List<Signal> product = new ArrayList<>();
        for (int column = 0; column < columns.count(); column++) {
            List<Signal> bits = columns.bits(column);
            switch (bits.size()) {
                case 0 -> product.add(Signal.Constant.ZERO);
                case 1 -> product.add(bits.getFirst());
                default -> {
                    NetlistBuilder.Outputs outputs = builder.adder(column, bits);
                    product.add(outputs.sum());
                    columns.add(column + 1, outputs.carry());
                }
            }
        }
        return product;
    }
}
