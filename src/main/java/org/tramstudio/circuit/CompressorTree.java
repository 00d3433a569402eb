package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sums the bits of accumulation columns with as few compressors as there can be: from the least significant column up,
 * n bits take floor((n - 1) / 2) full adders, and a half adder if n is even. The bits that are there first are summed
 * first, which keeps the tree shallow. No cell reads a constant: a full adder of a 1 is an exclusive nor and an OR, a
 * half adder of a 1 is an inverter and a wire.
 */
public final class CompressorTree {

    private final NetlistBuilder builder;
    private final List<PriorityQueue<Bit>> columns = new ArrayList<>();
    private int arrivals;

    /** A bit to be summed: when it is there, and how many of the tree's bits came before it. */
    private record Bit(Signal signal, int stage, int arrival) {
        static final Comparator<Bit> EARLIEST_FIRST =
                Comparator.comparingInt(Bit::stage).thenComparingInt(Bit::arrival);
    }

    CompressorTree(NetlistBuilder builder, int columns) {
        this.builder = builder;
        for (int column = 0; column < columns; column++) {
            this.columns.add(new PriorityQueue<>(Bit.EARLIEST_FIRST));
        }
    }

    /**
     * The multiplier of the partial products that survive: AND gates, OR gates where they are merged, and a tree of
     * compressors. A product that would not fit is not possible, see {@link PartialProductChoice}.
     */
    public static Netlist of(PartialProductChoice choice) {
        NetlistBuilder builder = new NetlistBuilder(choice.operands());
        CompressorTree tree = new CompressorTree(builder, choice.operands().productWidth());
        choice.constantColumns().forEach(column -> tree.add(column, Signal.Constant.ONE, 0));
        List<Signal[]> partialProducts = choice.bits().stream().map(bit -> bit.weightBits().stream()
                .map(i -> builder.partialProduct(i, bit.column() - i)).toArray(Signal[]::new)).toList();
        for (int k = 0; k < partialProducts.size(); k++) {
            Signal[] merged = partialProducts.get(k);
            int column = choice.bits().get(k).column();
            boolean alone = merged.length == 1;
            tree.add(column, alone ? merged[0] : builder.gate(GateFunction.OR, column, merged), alone ? 0 : 1);
        }
        return builder.build(tree.sum(0));
    }

    /**
     * Gives a column one more bit.
     *
     * @param stage the stage that makes the bit
     */
    void add(int column, Signal signal, int stage) {
        columns.get(column).add(new Bit(signal, stage, arrivals++));
    }

    /** Compresses the columns from the first one given, and returns the one bit that each of them is left with. */
    List<Signal> sum(int first) {
        List<Signal> product = new ArrayList<>();
        for (int column = first; column < columns.size(); column++) {
            PriorityQueue<Bit> bits = columns.get(column);
            while (bits.size() > 2) {
                fullAdder(column, bits.remove(), bits.remove(), bits.remove());
            }
            if (bits.size() == 2) {
                halfAdder(column, bits.remove(), bits.remove());
            }
            product.add(bits.isEmpty() ? Signal.Constant.ZERO : bits.remove().signal());
        }
        return product;
    }

    private void fullAdder(int column, Bit a, Bit b, Bit c) {
        int stage = 1 + Math.max(a.stage, Math.max(b.stage, c.stage));
        if (a.signal == Signal.Constant.ONE) {
            add(column, builder.gate(GateFunction.XNOR, column, b.signal, c.signal), stage);
            if (column + 1 < columns.size()) {
                add(column + 1, builder.gate(GateFunction.OR, column + 1, b.signal, c.signal), stage);
            }
        } else {
            add(column, builder.fullAdder(column, a.signal, b.signal, c.signal), stage);
        }
    }

    private void halfAdder(int column, Bit a, Bit b) {
        int stage = 1 + Math.max(a.stage, b.stage);
        if (a.signal == Signal.Constant.ONE) {
            add(column, builder.gate(GateFunction.NOT, column, b.signal), stage);
            carry(column, b.signal, b.stage);
        } else {
            add(column, builder.halfAdder(column, a.signal, b.signal), stage);
        }
    }

    private void add(int column, NetlistBuilder.Outputs outputs, int stage) {
        add(column, outputs.sum(), stage);
        carry(column, outputs.carry(), stage);
    }

    /** A carry out of the last column is always 0, since the product fits. */
    private void carry(int column, Signal signal, int stage) {
        if (column + 1 < columns.size()) {
            add(column + 1, signal, stage);
        }
    }
}
