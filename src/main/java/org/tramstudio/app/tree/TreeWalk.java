package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

/** The walk through a tree of bits: the partial products, each row of compressors, the product. */
final class TreeWalk {

    private final Netlist netlist;
    private final TreeCells parts;
    private final SignalFates fates;
    private final CompressionRows rows;

    private TreeWalk(Netlist netlist, SignalFates fates) {
        this.netlist = netlist;
        this.parts = TreeCells.of(netlist).orElseThrow();
        this.fates = fates;
        this.rows = CompressionRows.of(netlist, parts);
    }

    static Walk of(Netlist netlist, SignalFates fates) {
        return new TreeWalk(netlist, fates).walk();
    }

    private Walk walk() {
        List<Walk.Step> steps = new ArrayList<>();
        for (int row = 0; row <= rows.count(); row++) {
            int wanted = row;
            List<Integer> cells = IntStream.range(0, netlist.cells().size())
                    .filter(cell -> rows.rowOf(cell) == wanted).boxed().toList();
            steps.add(new Walk.Step(cells, row == 0 ? partialProducts(cells) : "Row " + row + ": " + compressors(cells)));
        }
        steps.add(new Walk.Step(List.of(), "Product: the bits that are left, one in each column, are the result."));
        return new Walk(steps, netlist.cells().size());
    }

    private String partialProducts(List<Integer> cells) {
        int kept = (int) cells.stream().filter(this::isPartialProduct).filter(this::isLive).count();
        int lost = netlist.weightWidth() * netlist.activationWidth() - kept;
        int merges = (int) cells.stream().filter(cell -> !isPartialProduct(cell)).count();
        return "Partial products: " + Wording.counted(kept, "gate multiplies", "gates multiply")
                + " one bit of W by one bit of X each"
                + (lost > 0 ? "; " + Wording.counted(lost, "more is", "more are") + " not needed" : "")
                + (merges > 0 ? "; " + Wording.counted(merges, "OR gate merges", "OR gates merge") + " some of a column"
                : "") + ".";
    }

    private String compressors(List<Integer> cells) {
        int full = remaining(cells, 3, false);
        int half = remaining(cells, 2, false);
        int withOne = remaining(cells, 2, true);
        int removed = (int) cells.stream().flatMap(cell -> netlist.outputs(cell).stream())
                .filter(output -> fates.of(output) == SignalFates.Fate.REMOVED).count();
        List<String> parts = new ArrayList<>();
        if (full > 0) {
            parts.add(Wording.counted(full, "full adder turns", "full adders turn")
                    + " three bits of a column into a sum and a carry");
        }
        if (half > 0) {
            parts.add(Wording.counted(half, "half adder does so", "half adders do so") + " with two bits");
        }
        if (withOne > 0) {
            parts.add(Wording.counted(withOne, "adder adds", "adders add") + " two bits and a constant 1");
        }
        if (removed > 0) {
            parts.add(Wording.counted(removed, "output is", "outputs are") + " removed");
        }
        return parts.isEmpty() ? "nothing is left to be added." : String.join("; ", parts) + ".";
    }

    private int remaining(List<Integer> cells, int inputs, boolean withOne) {
        return (int) cells.stream().filter(cell -> parts.isCompressor(cell) && parts.addsOne(cell) == withOne
                && fates.remainingInputs(cell) == inputs).count();
    }

    private boolean isPartialProduct(int cell) {
        return netlist.cells().get(cell) instanceof Cell.PartialProduct;
    }

    private boolean isLive(int cell) {
        return fates.of(new Signal.CellOutput(cell, Signal.Port.SUM)) == SignalFates.Fate.LIVE;
    }
}
