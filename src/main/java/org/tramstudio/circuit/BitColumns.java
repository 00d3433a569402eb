package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bits of each accumulation column that are still to be added up, in the order in which they were made. */
final class BitColumns {

    private final List<List<Signal>> columns;

    /** As many empty columns as the product has bits. */
    BitColumns(int count) {
        this.columns = Stream.<List<Signal>>generate(ArrayList::new).limit(count).toList();
    }

    /** All partial products of a multiplier, and the constant ones that signed operands need. */
    static BitColumns ofPartialProducts(NetlistBuilder builder) {
        OperandFormat operands = builder.operands();
        BitColumns columns = new BitColumns(operands.productWidth());
        Signal[][] partialProducts = builder.partialProducts();
        for (int i = 0; i < partialProducts.length; i++) {
            for (int j = 0; j < partialProducts[i].length; j++) {
                columns.add(i + j, partialProducts[i][j]);
            }
        }
        BaughWooley.constantOnes(operands).forEach(column -> columns.add(column, Signal.Constant.ONE));
        return columns;
    }

    int count() {
        return columns.size();
    }

    /** Adds a bit; what lies beyond the last column is lost, as the product is taken modulo its range. */
    void add(int column, Signal bit) {
        if (column < columns.size()) {
            columns.get(column).add(bit);
        }
    }

    /** Adds both outputs of a compressor that stands in a column. */
    void add(int column, NetlistBuilder.Outputs outputs) {
        add(column, outputs.sum());
        add(column + 1, outputs.carry());
    }

    List<Signal> bits(int column) {
        return columns.get(column);
    }

    int height(int column) {
        return columns.get(column).size();
    }

    /** Bits of the highest column. */
    int height() {
        return columns.stream().mapToInt(List::size).max().orElseThrow();
    }

    /** One signal a column: its only bit, or 0 where there is none. */
    List<Signal> singleRow() {
        return columns.stream().map(bits -> bits.isEmpty() ? Signal.Constant.ZERO : bits.getFirst()).toList();
    }
}
