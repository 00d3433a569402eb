package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Wallace tree in the form that TRAM's released multipliers have: full adders wherever a column holds three bits or
 * more, stage by stage; where none does, half adders ripple from the least significant column up, passing over columns
 * that they make three bits high. Both steps repeat until every column holds one bit. For 8 bits: 46 full and 18 half
 * adders.
 */
final class WallaceTree {

    private final NetlistBuilder builder;
    private List<List<Signal>> columns;

    private WallaceTree(NetlistBuilder builder) {
        this.builder = builder;
        Signal[][] partialProducts = builder.partialProducts();
        this.columns = emptyColumns(partialProducts.length + partialProducts[0].length);
        for (int i = 0; i < partialProducts.length; i++) {
            for (int j = 0; j < partialProducts[i].length; j++) {
                columns.get(i + j).add(partialProducts[i][j]);
            }
        }
    }

    static List<Signal> sum(NetlistBuilder builder) {
        WallaceTree tree = new WallaceTree(builder);
        while (tree.height() > 1) {
            while (tree.height() > 2) {
                tree.fullAdderStage();
            }
            tree.halfAdderRipple();
        }
        return tree.columns.stream().map(List::getFirst).toList();
    }

    private int height() {
        return columns.stream().mapToInt(List::size).max().orElseThrow();
    }

    /** Compresses as many groups of three as each column holds; what is new comes before what is left over. */
    private void fullAdderStage() {
        List<List<Signal>> compressed = emptyColumns(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            List<Signal> bits = columns.get(column);
            int grouped = bits.size() / 3 * 3;
            for (int k = 0; k < grouped; k += 3) {
                NetlistBuilder.Outputs outputs =
                        builder.fullAdder(column, bits.get(k), bits.get(k + 1), bits.get(k + 2));
                compressed.get(column).add(outputs.sum());
                addCarry(compressed, column, outputs.carry());
            }
            compressed.get(column).addAll(bits.subList(grouped, bits.size()));
        }
        columns = compressed;
    }

    private void halfAdderRipple() {
        for (int column = 0; column < columns.size(); column++) {
            List<Signal> bits = columns.get(column);
            if (bits.size() == 2) {
                NetlistBuilder.Outputs outputs = builder.halfAdder(column, bits.get(0), bits.get(1));
                columns.set(column, new ArrayList<>(List.of(outputs.sum())));
                addCarry(columns, column, outputs.carry());
            }
        }
    }

    /** A carry out of the last column is always 0, since the product fits. */
    private static void addCarry(List<List<Signal>> columns, int column, Signal carry) {
        if (column + 1 < columns.size()) {
            columns.get(column + 1).add(carry);
        }
    }

    private static List<List<Signal>> emptyColumns(int count) {
        return new ArrayList<>(Stream.<List<Signal>>generate(ArrayList::new).limit(count).toList());
    }
}
