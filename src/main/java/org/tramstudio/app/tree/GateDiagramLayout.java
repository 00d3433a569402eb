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
    /** Most boxes of a column and stage that stand side by side before a second line begins. */
    private static final int MOST_ASIDE = 4;
    private static final double STAGE_GAP = 0.62;
    private static final double RIGHT_MARGIN = 0.6;
    private static final double BOTTOM_MARGIN = 0.7;

    private final Netlist netlist;
    private final int columns;
    private final int aside;
    private final List<Double> stages = new ArrayList<>();
    private final GateDiagram.Box[] boxes;
    private double nextTop = DotDiagramLayout.TOP_MARGIN;

    private GateDiagramLayout(Netlist netlist, int aside) {
        this.netlist = netlist;
        this.aside = aside;
        this.columns = netlist.product().size();
        this.boxes = new GateDiagram.Box[netlist.cells().size()];
    }

    /** Columns are as wide as it takes for the drawing not to be much higher than wide. */
    static GateDiagram of(Netlist netlist) {
        int aside = 1;
        GateDiagram diagram = new GateDiagramLayout(netlist, aside).layOut();
        while (aside < MOST_ASIDE && diagram.height() > diagram.width()) {
            aside++;
            diagram = new GateDiagramLayout(netlist, aside).layOut();
        }
        return diagram;
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
            link(netlist.product().get(bit), GateDiagram.columnX(columns, aside, bit), nextTop, links);
        }
        return new GateDiagram(columns, aside, DotDiagramLayout.LEFT_MARGIN + aside * columns + RIGHT_MARGIN,
                nextTop + BOTTOM_MARGIN, stages, List.of(boxes), links, nextTop);
    }

    private void placeStage(Map<Integer, List<Integer>> byColumn) {
        stages.add(nextTop);
        int most = 1;
        for (Map.Entry<Integer, List<Integer>> column : byColumn.entrySet()) {
            double middle = GateDiagram.columnX(columns, aside, Math.min(column.getKey(), columns - 1));
            for (int k = 0; k < column.getValue().size(); k++) {
                int cell = column.getValue().get(k);
                int inLine = Math.min(aside, column.getValue().size() - k / aside * aside);
                double x = middle + k % aside - (inLine - 1) / 2.0;
                boxes[cell] = new GateDiagram.Box(cell, x, nextTop + k / aside * PITCH, label(netlist.cells().get(cell)));
            }
            most = Math.max(most, (column.getValue().size() + aside - 1) / aside);
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
