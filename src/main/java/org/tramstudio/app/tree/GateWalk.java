package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;

/** The walk through a netlist of gates: one stage after the other, then the product. */
final class GateWalk {

    private GateWalk() {
    }

    static Walk of(Netlist netlist) {
        Map<Integer, List<Integer>> stages = IntStream.range(0, netlist.cells().size()).boxed()
                .collect(Collectors.groupingBy(cell -> netlist.cells().get(cell).place().stage(), TreeMap::new,
                        Collectors.toList()));
        List<Walk.Step> steps = new ArrayList<>();
        stages.forEach((stage, cells) -> steps.add(new Walk.Step(cells, sentence(netlist, stage, cells,
                steps.isEmpty()))));
        steps.add(new Walk.Step(List.of(), "Product: the outputs of these gates are the bits of the result."));
        return new Walk(steps, netlist.cells().size());
    }

    private static String sentence(Netlist netlist, int stage, List<Integer> cells, boolean first) {
        Map<String, Integer> kinds = new TreeMap<>();
        cells.forEach(cell -> kinds.merge(kind(netlist.cells().get(cell)), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, count) -> parts.add(Wording.counted(count, kind, kind + "s")));
        String list = parts.size() == 1 ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
        return "Stage " + stage + ": " + list + (cells.size() == 1 ? " computes" : " compute")
                + (first ? " from the bits of W and X." : " from what earlier stages gave.");
    }

    private static String kind(Cell cell) {
        return switch (cell) {
            case Cell.PartialProduct product -> product.complemented() ? "NAND gate" : "AND gate";
            case Cell.HalfAdder _ -> "half adder";
            case Cell.FullAdder _ -> "full adder";
            case Cell.Gate gate -> switch (gate.function()) {
                case NOT -> "inverter";
                case MAJORITY, MULTIPLEXER -> gate.function().name().toLowerCase(Locale.ROOT) + " gate";
                case AND, OR, XOR, NAND, NOR, XNOR -> gate.function() + " gate";
            };
        };
    }
}
