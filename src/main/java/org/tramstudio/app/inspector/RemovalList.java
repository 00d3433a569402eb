package org.tramstudio.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.circuit.MergedPartialProducts;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.Removal;

/** What phase 2 removed, merged or added, column by column. */
final class RemovalList {

    private RemovalList() {
    }

    /** One line for each column in which something was done. */
    static List<Facts.Fact> of(MappedMultiplier multiplier) {
        Map<Integer, List<Removal>> byColumn = new TreeMap<>();
        multiplier.removals().forEach(removal -> byColumn.computeIfAbsent(column(removal), c -> new ArrayList<>()).add(removal));
        return byColumn.entrySet().stream().map(column -> new Facts.Fact("Column " + column.getKey(),
                inWords(column.getValue(), multiplier.accurate()))).toList();
    }

    private static int column(Removal removal) {
        return switch (removal) {
            case Removal.TiedSignal tied -> tied.column();
            case Removal.DroppedPartialProduct(int i, int j) -> i + j;
            case Removal.Merged(MergedPartialProducts bit) -> bit.column();
            case Removal.ConstantOne(int column) -> column;
        };
    }

    private static String inWords(List<Removal> removals, Netlist accurate) {
        List<String> parts = new ArrayList<>();
        for (Signal.Constant value : Signal.Constant.values()) {
            List<String> tied = new ArrayList<>();
            List<Signal.CellOutput> signals = tied(removals, value);
            addCount(tied, signals.stream().filter(signal -> !isOfAdder(signal, accurate)).count(), "partial product",
                    "partial products");
            addCount(tied, signals.stream().filter(signal -> signal.port() == Signal.Port.SUM
                    && isOfAdder(signal, accurate)).count(), "sum", "sums");
            addCount(tied, signals.stream().filter(signal -> signal.port() == Signal.Port.CARRY).count(), "carry",
                    "carries");
            if (!tied.isEmpty()) {
                parts.add(String.join(", ", tied) + " at " + value.ordinal());
            }
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

    private static List<Signal.CellOutput> tied(List<Removal> removals, Signal.Constant value) {
        return removals.stream().filter(Removal.TiedSignal.class::isInstance).map(Removal.TiedSignal.class::cast)
                .filter(tied -> tied.value() == value).map(Removal.TiedSignal::signal).toList();
    }

    private static boolean isOfAdder(Signal.CellOutput signal, Netlist accurate) {
        return accurate.cells().get(signal.cell()).hasCarry();
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
