package org.tramstudio.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.circuit.MergedPartialProducts;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.Removal;

/** What phase 2 removed, merged or added, column by column. */
final class RemovalList {

    private RemovalList() {
    }

    /** One line for each column in which something was done. */
    static Facts of(List<Removal> removals) {
        Map<Integer, List<Removal>> byColumn = new TreeMap<>();
        removals.forEach(removal -> byColumn.computeIfAbsent(column(removal), c -> new ArrayList<>()).add(removal));
        Facts facts = new Facts();
        byColumn.forEach((column, done) -> facts.add("Column " + column, inWords(done)));
        return facts;
    }

    private static int column(Removal removal) {
        return switch (removal) {
            case Removal.TiedSignal tied -> tied.column();
            case Removal.DroppedPartialProduct(int i, int j) -> i + j;
            case Removal.Merged(MergedPartialProducts bit) -> bit.column();
            case Removal.ConstantOne(int column) -> column;
        };
    }

    private static String inWords(List<Removal> removals) {
        List<String> parts = new ArrayList<>();
        List<String> tied = new ArrayList<>();
        addCount(tied, tied(removals, Signal.Port.SUM), "sum", "sums");
        addCount(tied, tied(removals, Signal.Port.CARRY), "carry", "carries");
        if (!tied.isEmpty()) {
            parts.add(String.join(", ", tied) + " at 0");
        }
        String dropped = removals.stream().filter(Removal.DroppedPartialProduct.class::isInstance)
                .map(Removal.DroppedPartialProduct.class::cast)
                .map(product -> name(product.weightBit(), product.activationBit())).collect(Collectors.joining(" "));
        if (!dropped.isEmpty()) {
            parts.add("without " + dropped);
        }
        for (Removal removal : removals) {
            if (removal instanceof Removal.Merged(MergedPartialProducts bit)) {
                parts.add(bit.weightBits().stream().map(i -> name(i, bit.column() - i))
                        .collect(Collectors.joining(" OR ")));
            } else if (removal instanceof Removal.ConstantOne) {
                parts.add("plus 1");
            }
        }
        return String.join("; ", parts);
    }

    private static long tied(List<Removal> removals, Signal.Port port) {
        return removals.stream().filter(removal -> removal instanceof Removal.TiedSignal tied
                && tied.signal().port() == port).count();
    }

    private static void addCount(List<String> parts, long count, String one, String several) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : several));
        }
    }

    private static String name(int weightBit, int activationBit) {
        return "w" + Superscript.index(weightBit) + "x" + Superscript.index(activationBit);
    }
}
