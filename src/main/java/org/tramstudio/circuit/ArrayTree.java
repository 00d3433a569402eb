package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;

/**
 * The ripple array of the TRAM paper's Figure 1: one row of adders for each weight bit after the first; the carries of
 * a row ripple through it, and the carry out of its end joins the next row. The final adder is the last row. The
 * constants of signed operands go where a row has room for a bit: the carry into its first adder, and the first row's
 * last one.
 */
final class ArrayTree {

    private final NetlistBuilder builder;
    private final FinalAdder finalAdder;
    private final List<Integer> constants;
    private final int weightWidth;
    private final int activationWidth;

    private ArrayTree(NetlistBuilder builder, FinalAdder finalAdder) {
        this.builder = builder;
        this.finalAdder = finalAdder;
        this.weightWidth = builder.operands().weightWidth();
        this.activationWidth = builder.operands().activationWidth();
        this.constants = BaughWooley.constantOnes(builder.operands());
    }

    static List<Signal> sum(NetlistBuilder builder, FinalAdder finalAdder) {
        return new ArrayTree(builder, finalAdder).sum();
    }

    private List<Signal> sum() {
        Signal[][] partialProducts = builder.partialProducts();
        List<Signal> product = new ArrayList<>();
        List<Signal> accumulated = firstRow(partialProducts[0]);
        for (int row = 1; row < weightWidth; row++) {
            product.add(accumulated.removeFirst());
            accumulated = row == weightWidth - 1 ? lastRow(row, accumulated, partialProducts[row])
                    : addRow(row, accumulated, partialProducts[row]);
        }
        product.addAll(accumulated);
        return product;
    }

    private List<Signal> firstRow(Signal[] partialProducts) {
        List<Signal> accumulated = new ArrayList<>(List.of(partialProducts));
        if (activationWidth == weightWidth && constants.contains(activationWidth)) {
            accumulated.add(Signal.Constant.ONE);
        } else if (activationWidth > weightWidth && constants.contains(activationWidth - 1)) {
            NetlistBuilder.Outputs outputs =
                    builder.halfAdder(activationWidth - 1, accumulated.removeLast(), Signal.Constant.ONE);
            accumulated.add(outputs.sum());
            accumulated.add(outputs.carry());
        }
        return accumulated;
    }

    /** Adds a row of partial products; the first adder stands in column {@code row}. Gives one bit more than it gets. */
    private List<Signal> addRow(int row, List<Signal> accumulated, Signal[] addends) {
        List<Signal> sums = new ArrayList<>();
        NetlistBuilder.Outputs outputs = takesConstant(row)
                ? builder.fullAdder(row, accumulated.getFirst(), addends[0], Signal.Constant.ONE)
                : builder.halfAdder(row, accumulated.getFirst(), addends[0]);
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

    private boolean takesConstant(int row) {
        return weightWidth != activationWidth && row < weightWidth
                && (row == weightWidth - 1 || row == activationWidth - 1) && constants.contains(row);
    }

    private List<Signal> lastRow(int row, List<Signal> accumulated, Signal[] addends) {
        int top = weightWidth + activationWidth - 1;
        if (finalAdder == FinalAdder.KOGGE_STONE) {
            return KoggeStoneAdder.add(builder, lastColumns(row, accumulated, addends), row);
        }
        List<Signal> sums = addRow(row, accumulated, addends);
        if (constants.contains(top)) {
            sums.add(builder.halfAdder(top, sums.removeLast(), Signal.Constant.ONE).sum());
        }
        return sums;
    }

    private BitColumns lastColumns(int row, List<Signal> accumulated, Signal[] addends) {
        int top = weightWidth + activationWidth - 1;
        BitColumns columns = new BitColumns(top + 1);
        for (int k = 0; k < addends.length; k++) {
            if (k < accumulated.size()) {
                columns.add(row + k, accumulated.get(k));
            }
            columns.add(row + k, addends[k]);
        }
        if (takesConstant(row)) {
            columns.add(row, Signal.Constant.ONE);
        }
        if (constants.contains(top)) {
            columns.add(top, Signal.Constant.ONE);
        }
        return columns;
    }
}
