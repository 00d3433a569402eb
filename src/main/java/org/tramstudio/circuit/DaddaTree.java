package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;

/**
 * A Dadda tree: stage by stage the columns are brought down to 13, 9, 6, 4, 3 and 2 bits, each with no more compressors
 * than that takes. For unsigned operands of 8 bits: 48 full and 8 half adders.
 */
final class DaddaTree {

    private DaddaTree() {
    }

    static List<Signal> sum(NetlistBuilder builder, FinalAdder adder) {
        return sum(builder, BitColumns.ofPartialProducts(builder), adder);
    }

    /** The sum of the bits of all columns, one signal a column. */
    static List<Signal> sum(NetlistBuilder builder, BitColumns columns, FinalAdder adder) {
        for (int height : heightsBelow(columns.height())) {
            for (int column = 0; column < columns.count(); column++) {
                reduce(builder, columns, column, height);
            }
        }
        return FinalAddition.add(builder, columns, adder);
    }

    /** 2, 3, 4, 6, 9, 13, ..: each is what one stage brings down to the one before; the largest first. */
    private static List<Integer> heightsBelow(int height) {
        List<Integer> heights = new ArrayList<>();
        for (int target = 2; target < height; target = target * 3 / 2) {
            heights.addFirst(target);
        }
        return heights;
    }

    private static void reduce(NetlistBuilder builder, BitColumns columns, int column, int height) {
        List<Signal> bits = columns.bits(column);
        while (bits.size() > height) {
            List<Signal> inputs = bits.subList(0, bits.size() == height + 1 ? 2 : 3);
            NetlistBuilder.Outputs outputs = builder.adder(column, inputs);
            inputs.clear();
            columns.add(column, outputs);
        }
    }
}
