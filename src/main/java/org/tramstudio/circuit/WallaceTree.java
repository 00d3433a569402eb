package org.tramstudio.circuit;

import java.util.List;

/**
 * A Wallace tree in the form that TRAM's released multipliers have: full adders wherever a column holds three bits or
 * more, stage by stage; where none does, half adders ripple from the least significant column up, passing over columns
 * that they make three bits high. Both steps repeat until every column holds one bit. For unsigned operands of 8 bits:
 * 46 full and 18 half adders. With another final adder than the rippling one, that takes over at two bits a column.
 */
final class WallaceTree {

    private final NetlistBuilder builder;
    private BitColumns columns;

    private WallaceTree(NetlistBuilder builder) {
        this.builder = builder;
        this.columns = BitColumns.ofPartialProducts(builder);
    }

    static List<Signal> sum(NetlistBuilder builder, FinalAdder adder) {
        WallaceTree tree = new WallaceTree(builder);
        tree.compress();
        if (adder != FinalAdder.RIPPLE) {
            return FinalAddition.add(builder, tree.columns, adder);
        }
        while (tree.columns.height() > 1) {
            tree.halfAdderRipple();
            tree.compress();
        }
        return tree.columns.singleRow();
    }

    private void compress() {
        while (columns.height() > 2) {
            fullAdderStage();
        }
    }

    /** Compresses as many groups of three as each column holds; what is new comes before what is left over. */
    private void fullAdderStage() {
        BitColumns compressed = new BitColumns(columns.count());
        for (int column = 0; column < columns.count(); column++) {
            List<Signal> bits = columns.bits(column);
            int grouped = bits.size() / 3 * 3;
            for (int k = 0; k < grouped; k += 3) {
                compressed.add(column, builder.adder(column, bits.subList(k, k + 3)));
            }
            for (Signal left : bits.subList(grouped, bits.size())) {
                compressed.add(column, left);
            }
        }
        columns = compressed;
    }

    private void halfAdderRipple() {
        for (int column = 0; column < columns.count(); column++) {
            List<Signal> bits = columns.bits(column);
            if (bits.size() == 2) {
                NetlistBuilder.Outputs outputs = builder.adder(column, bits);
                bits.clear();
                columns.add(column, outputs);
            }
        }
    }
}
