package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

/** Places the cells of any netlist by their own places: a band for each stage, in it the cells of a column stacked. */
final class GateDiagramLayout {

    private static final double PITCH = 0.46;
    private static final double STAGE_GAP = 0.62;
    private static final double RIGHT_MARGIN = 0.6;
    private static final double BOTTOM_MARGIN = 0.7;

    private final Netlist netlist;
    private final int columns;
    private final List<Double> stages = new ArrayList<>();
    private final GateDiagram.Box[] boxes;
    private double nextTop = DotDiagramLayout.TOP_MARGIN;

    private GateDiagramLayout(Netlist netlist) {
        this.netlist = netlist;
        this.columns = netlist.product().size();
        this.boxes = new GateDiagram.Box[netlist.cells().size()];
    }

    static GateDiagram of(Netlist netlist) {
        return new GateDiagramLayout(netlist).layOut();
    }

    private GateDiagram layOut() {
        Map<Integer, Map<Integer, List<Integer>>> byStage = new TreeMap<>();
        for (int cell = 0; cell < boxes.length; cell++) {
            byStage.computeIfAbsent(netlist.cells().get(cell).place().stage(), stage -> new HashMap<>())
                    .computeIfAbsent(netlist.cells().get(cell).place().column(), column -> new ArrayList<>()).add(cell);
        }
        byStage.values().forEach(this::placeStage);
        stages.add(nextTop);
        List<GateDiagram.Link> links = new ArrayList<>();
        for (GateDiagram.Box box : boxes) {
            netlist.cells().get(box.cell()).inputs()
                    .forEach(input -> link(input, box.x(), box.y() - GateDiagram.HALF_HEIGHT, links));
        }
        for (int bit = 0; bit < columns; bit++) {
            link(netlist.product().get(bit), DotDiagramLayout.columnX(columns, bit), nextTop, links);
        }
        return new GateDiagram(columns, DotDiagramLayout.LEFT_MARGIN + columns + RIGHT_MARGIN, nextTop + BOTTOM_MARGIN,
                stages, List.of(boxes), links, nextTop);
    }

    private void placeStage(Map<Integer, List<Integer>> byColumn) {
        stages.add(nextTop);
        int most = 1;
        for (Map.Entry<Integer, List<Integer>> column : byColumn.entrySet()) {
            double y = nextTop;
            for (int cell : column.getValue()) {
                double x = DotDiagramLayout.columnX(columns, Math.min(column.getKey(), columns - 1));
                boxes[cell] = new GateDiagram.Box(cell, x, y, label(netlist.cells().get(cell)));
                y += PITCH;
            }
            most = Math.max(most, column.getValue().size());
        }
        nextTop += (most - 1) * PITCH + STAGE_GAP + PITCH;
    }

    private void link(Signal input, double toX, double toY, List<GateDiagram.Link> links) {
        if (input instanceof Signal.CellOutput output) {
            GateDiagram.Box from = boxes[output.cell()];
            double side = output.port() == Signal.Port.CARRY ? -GateDiagram.HALF_WIDTH / 2 : 0;
            links.add(new GateDiagram.Link(output, from.x() + side, from.y() + GateDiagram.HALF_HEIGHT, toX, toY));
        }
    }

    private static String label(Cell cell) {
        return switch (cell) {
            case Cell.PartialProduct partialProduct -> partialProduct.complemented() ? "NAND" : "AND";
            case Cell.HalfAdder _ -> "HA";
            case Cell.FullAdder _ -> "FA";
            case Cell.Gate gate -> switch (gate.function()) {
                case MAJORITY -> "MAJ";
                case MULTIPLEXER -> "MUX";
                case AND, OR, XOR, NAND, NOR, XNOR, NOT -> gate.function().name();
            };
        };
    }
}
