package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;

/**
 * The ripple array of the TRAM paper's Figure 1: one row of adders for each weight bit after the first; the carries of
 * a row ripple through it, and the carry out of its end joins the next row.
 */
final class ArrayTree {

    private ArrayTree() {
    }

    static List<Signal> sum(NetlistBuilder builder) {
        Signal[][] partialProducts = builder.partialProducts();
        List<Signal> product = new ArrayList<>();
        List<Signal> accumulated = new ArrayList<>(List.of(partialProducts[0]));
        for (int row = 1; row < partialProducts.length; row++) {
            product.add(accumulated.removeFirst());
            accumulated = addRow(builder, row, accumulated, partialProducts[row]);
        }
        product.addAll(accumulated);
        return product;
    }

    /**
     * Adds a row of partial products; the first adder stands in column {@code row}. Gives one bit more than it gets.
     */
    private static List<Signal> addRow(NetlistBuilder builder, int row, List<Signal> accumulated, Signal[] addends) {
        List<Signal> sums = new ArrayList<>();
        NetlistBuilder.Outputs outputs = builder.halfAdder(row, accumulated.getFirst(), addends[0]);
        sums.add(outputs.sum());
        for (int k = 1; k < addends.length; k++) {
            outputs = k < accumulated.size()
                    ? builder.fullAdder(row + k, accumulated.get(k), addends[k], outputs.carry())
                    : builder.halfAdder(row + k, addends[k], outputs.carry());
            sums.add(outputs.sum());
        }
        sums.add(outputs.carry());
        return sums;
    }
}
