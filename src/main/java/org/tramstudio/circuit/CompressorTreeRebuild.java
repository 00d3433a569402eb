package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the upper columns of a multiplier anew. Compressors preserve the arithmetic sum, so where no output of a
 * column's cells or of those above is cut, it does not matter how their bits are summed: what enters them, partial
 * products and the carries from below, is summed by a {@link CompressorTree}. The cells below stay what they are.
 */
public final class CompressorTreeRebuild {

    private final Netlist netlist;
    private final int firstColumn;
    private final NetlistBuilder builder;
    private final Map<Signal, Signal> copies = new HashMap<>();

    private CompressorTreeRebuild(Netlist netlist, int firstColumn) {
        this.netlist = netlist;
        this.firstColumn = firstColumn;
        this.builder = new NetlistBuilder(netlist.operands());
    }

    /**
     * The same function with the columns from a given one on built anew.
     *
     * @param netlist of partial products, half and full adders only, without dangling cells
     * @param firstColumn the least significant column to rebuild; in it and above, every output that a compressor has
     *                    is summed
     * @throws IllegalArgumentException if the netlist has other gates
     */
    public static Netlist rebuild(Netlist netlist, int firstColumn) {
        if (netlist.componentCounts().gates() > 0) {
            throw new IllegalArgumentException("only a tree of half and full adders can be rebuilt; there are "
                    + netlist.componentCounts().gates() + " gates");
        }
        CompressorTreeRebuild rebuild = new CompressorTreeRebuild(netlist, firstColumn);
        return rebuild.builder.build(rebuild.product());
    }

    private List<Signal> product() {
        CompressorTree tree = new CompressorTree(builder, netlist.operands().productWidth());
        for (int index = 0; index < netlist.cells().size(); index++) {
            Cell cell = netlist.cells().get(index);
            int column = cell.place().column();
            Signal sum = new Signal.CellOutput(index, Signal.Port.SUM);
            switch (cell) {
                case Cell.PartialProduct(int i, int j, boolean _, Place _) -> {
                    copies.put(sum, builder.partialProduct(i, j));
                    if (column >= firstColumn) {
                        tree.add(column, copies.get(sum), 0);
                    }
                }
                case Cell.HalfAdder(Signal a, Signal b, Place _) when column < firstColumn ->
                        copy(index, builder.halfAdder(column, copy(a), copy(b)));
                case Cell.FullAdder(Signal a, Signal b, Signal c, Place _) when column < firstColumn ->
                        copy(index, builder.fullAdder(column, copy(a), copy(b), copy(c)));
                default -> {
                    // its bits are summed anew
                }
            }
        }
        carriesFromBelow().forEach(carry -> tree.add(firstColumn, copy(carry), stage(carry)));
        List<Signal> product = new ArrayList<>(
                netlist.product().subList(0, firstColumn).stream().map(this::copy).toList());
        product.addAll(tree.sum(firstColumn));
        return product;
    }

    /** The carries of the last column that stays, as far as they are read. */
    private List<Signal.CellOutput> carriesFromBelow() {
        List<Signal> read = new ArrayList<>(netlist.product());
        netlist.cells().forEach(cell -> read.addAll(cell.inputs()));
        return read.stream().filter(Signal.CellOutput.class::isInstance).map(Signal.CellOutput.class::cast)
                .filter(output -> output.port() == Signal.Port.CARRY
                        && netlist.cells().get(output.cell()).place().column() == firstColumn - 1)
                .distinct().toList();
    }

    private int stage(Signal.CellOutput output) {
        return netlist.cells().get(output.cell()).place().stage();
    }

    private void copy(int cell, NetlistBuilder.Outputs outputs) {
        copies.put(new Signal.CellOutput(cell, Signal.Port.SUM), outputs.sum());
        copies.put(new Signal.CellOutput(cell, Signal.Port.CARRY), outputs.carry());
    }

    private Signal copy(Signal signal) {
        return copies.getOrDefault(signal, signal);
    }
}
