package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/**
 * Places the dots, ovals and wires of a netlist by its cells' places. In each stage and column the bits that one
 * compressor reads stand below each other, so that an oval encloses just them; bits that wait for a later row follow,
 * and then the partial products that are not built.
 */
final class DotDiagramLayout {

    /** Room at the left for the stages' titles. */
    static final double LEFT_MARGIN = 4.2;
    /** Room at the top for the columns' headers. */
    static final double TOP_MARGIN = 1.5;

    private static final double RIGHT_MARGIN = 0.6;
    private static final double BOTTOM_MARGIN = 0.6;
    private static final double STAGE_GAP = 1.0;
    private static final double LANES_WIDTH = 0.3;
    private static final double ONE_ASIDE = 0.1;

    private final Netlist netlist;
    private final TreeCells parts;
    private final CompressionRows rows;
    private final int columns;
    private final Map<Signal.CellOutput, Reader> readers = new HashMap<>();
    private final List<DotDiagram.Stage> stages = new ArrayList<>();
    private final Map<Bit, DotDiagram.Dot> dots = new HashMap<>();
    private final Map<Integer, List<PartialProductBits>> missing = new TreeMap<>();
    private final List<DotDiagram.Ghost> ghosts = new ArrayList<>();
    private double nextTop = TOP_MARGIN;

    private DotDiagramLayout(Netlist netlist, TreeCells parts) {
        this.netlist = netlist;
        this.parts = parts;
        this.rows = CompressionRows.of(netlist, parts);
        this.columns = netlist.product().size();
    }

    /** Who reads a bit: the row in which it does, the reading cell and which of its inputs. */
    private record Reader(int row, int cell, int input) {
    }

    /** Which bits of the operands a partial product is made of. */
    private record PartialProductBits(int weight, int activation) {
    }

    /** A signal in one stage. */
    private record Bit(Signal.CellOutput signal, int stage) {
    }

    /** Lays a netlist out; empty where it is no tree of bits. */
    static Optional<DotDiagram> of(Netlist netlist) {
        return TreeCells.of(netlist).map(parts -> new DotDiagramLayout(netlist, parts).layOut());
    }

    /** The middle of a column of a diagram with {@code columns} columns. */
    static double columnX(int columns, int column) {
        return LEFT_MARGIN + columns - 1 - column + 0.5;
    }

    private DotDiagram layOut() {
        findReaders();
        findMissing();
        for (int stage = 0; stage <= rows.count(); stage++) {
            placeDots(stage);
        }
        List<DotDiagram.Oval> ovals = ovals();
        double height = stages.getLast().bottom() + BOTTOM_MARGIN;
        return new DotDiagram(columns, LEFT_MARGIN + columns + RIGHT_MARGIN, height, stages,
                List.copyOf(dots.values()), ovals, wires(ovals), ghosts, ones(ovals));
    }

    private void findReaders() {
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            List<Signal> inputs = parts.isCompressor(cell) ? netlist.cells().get(cell).inputs() : List.of();
            for (int input = 0; input < inputs.size(); input++) {
                if (inputs.get(input) instanceof Signal.CellOutput output) {
                    readers.put(output, new Reader(rows.rowOf(cell), cell, input));
                }
            }
        }
        for (int bit = 0; bit < columns; bit++) {
            if (netlist.product().get(bit) instanceof Signal.CellOutput output) {
                readers.put(output, new Reader(rows.count() + 1, Integer.MAX_VALUE, bit));
            }
        }
    }

    private void findMissing() {
        Set<PartialProductBits> built = new HashSet<>();
        for (Cell cell : netlist.cells()) {
            if (cell instanceof Cell.PartialProduct(int i, int j, boolean _, Place _)) {
                built.add(new PartialProductBits(i, j));
            }
        }
        for (int i = 0; i < netlist.weightWidth(); i++) {
            for (int j = 0; j < netlist.activationWidth(); j++) {
                PartialProductBits bits = new PartialProductBits(i, j);
                if (!built.contains(bits)) {
                    missing.computeIfAbsent(i + j, column -> new ArrayList<>()).add(bits);
                }
            }
        }
    }

    private void placeDots(int stage) {
        Map<Integer, List<Signal.CellOutput>> byColumn = new TreeMap<>();
        readers.forEach((signal, reader) -> {
            if (isIn(stage, signal, reader)) {
                byColumn.computeIfAbsent(columnOf(signal), c -> new ArrayList<>()).add(signal);
            }
        });
        if (stage == 0) {
            missing.keySet().forEach(column -> byColumn.computeIfAbsent(column, c -> new ArrayList<>()));
        }
        int most = byColumn.entrySet().stream().mapToInt(column -> column.getValue().size()
                + (stage == 0 ? missing.getOrDefault(column.getKey(), List.of()).size() : 0)).max().orElse(1);
        double bottom = nextTop + (most - 1) * DotDiagram.DOT_PITCH;
        stages.add(new DotDiagram.Stage(stage, titleOf(stage), nextTop, bottom));
        byColumn.forEach((column, signals) -> placeColumn(stage, column, signals));
        nextTop = bottom + STAGE_GAP;
    }

    /** A bit is seen in every stage from its making to its reading; a carry that runs along a row where it is read. */
    private boolean isIn(int stage, Signal.CellOutput signal, Reader reader) {
        return stage >= firstStage(signal, reader) && stage < reader.row();
    }

    private int firstStage(Signal.CellOutput signal, Reader reader) {
        return Math.min(rows.rowOf(signal.cell()), reader.row() - 1);
    }

    private void placeColumn(int stage, int column, List<Signal.CellOutput> signals) {
        signals.sort(Comparator.<Signal.CellOutput>comparingInt(signal -> readers.get(signal).row())
                .thenComparingInt(signal -> rowWithinStage(readers.get(signal)))
                .thenComparingInt(signal -> readers.get(signal).cell())
                .thenComparing(this::runsAlongRow)
                .thenComparingInt(signal -> readers.get(signal).input()));
        double y = nextTop;
        for (Signal.CellOutput signal : signals) {
            boolean first = stage == firstStage(signal, readers.get(signal));
            dots.put(new Bit(signal, stage),
                    new DotDiagram.Dot(signal, column, stage, first, merged(signal), columnX(columns, column), y));
            y += DotDiagram.DOT_PITCH;
        }
        if (stage == 0) {
            for (PartialProductBits bits : missing.getOrDefault(column, List.of())) {
                ghosts.add(new DotDiagram.Ghost(bits.weight(), bits.activation(), columnX(columns, column), y));
                y += DotDiagram.DOT_PITCH;
            }
        }
    }

    private int merged(Signal.CellOutput signal) {
        boolean merge = netlist.cells().get(signal.cell()) instanceof Cell.Gate && rows.rowOf(signal.cell()) == 0;
        return merge ? netlist.cells().get(signal.cell()).inputs().size() : 1;
    }

    private int rowWithinStage(Reader reader) {
        return reader.cell() < netlist.cells().size() ? netlist.cells().get(reader.cell()).place().row() : 0;
    }

    private boolean runsAlongRow(Signal.CellOutput signal) {
        return rows.rowOf(signal.cell()) == readers.get(signal).row();
    }

    private String titleOf(int stage) {
        if (stage == 0) {
            return "partial products";
        }
        return stage == rows.count() ? "product" : "after row " + stage;
    }

    private List<DotDiagram.Oval> ovals() {
        List<DotDiagram.Oval> ovals = new ArrayList<>();
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            Cell compressor = netlist.cells().get(cell);
            if (parts.isCompressor(cell)) {
                ovals.add(ovalAround(cell, compressor));
            }
        }
        return ovals;
    }

    private DotDiagram.Oval ovalAround(int cell, Cell compressor) {
        int stage = rows.rowOf(cell) - 1;
        double[] ys = compressor.inputs().stream()
                .filter(Signal.CellOutput.class::isInstance)
                .map(input -> dots.get(new Bit((Signal.CellOutput) input, stage)))
                .mapToDouble(DotDiagram.Dot::y).sorted().toArray();
        double x = columnX(columns, compressor.place().column());
        double top = ys.length == 0 ? stages.get(stage).top() : ys[0];
        double bottom = ys.length == 0 ? top : ys[ys.length - 1];
        return new DotDiagram.Oval(cell, compressor.place().column(), compressor.inputs().size(),
                x - DotDiagram.OVAL_RADIUS, top - DotDiagram.OVAL_RADIUS, 2 * DotDiagram.OVAL_RADIUS,
                bottom - top + 2 * DotDiagram.OVAL_RADIUS);
    }

    private List<DotDiagram.One> ones(List<DotDiagram.Oval> ovals) {
        List<DotDiagram.One> ones = new ArrayList<>();
        ovals.stream().filter(oval -> parts.addsOne(oval.cell())).forEach(oval -> ones.add(new DotDiagram.One(
                oval.column(), oval.left() + oval.width() + ONE_ASIDE, oval.top() + DotDiagram.OVAL_RADIUS)));
        for (int bit = 0; bit < columns; bit++) {
            if (netlist.product().get(bit) == Signal.Constant.ONE) {
                ones.add(new DotDiagram.One(bit, columnX(columns, bit), stages.getLast().top()));
            }
        }
        return ones;
    }

    private List<DotDiagram.Wire> wires(List<DotDiagram.Oval> ovals) {
        Map<Long, List<DotDiagram.Oval>> gaps = new TreeMap<>();
        for (DotDiagram.Oval oval : ovals) {
            long gap = rows.rowOf(oval.cell()) * 64L + oval.column();
            gaps.computeIfAbsent(gap, g -> new ArrayList<>()).add(oval);
        }
        List<DotDiagram.Wire> wires = new ArrayList<>();
        for (List<DotDiagram.Oval> gap : gaps.values()) {
            gap.sort(Comparator.comparingDouble(DotDiagram.Oval::top));
            for (int lane = 0; lane < gap.size(); lane++) {
                addWires(gap.get(lane), laneX(gap.get(lane).column(), lane, gap.size()), wires);
            }
        }
        return wires;
    }

    /** The highest compressor's lane is furthest from its column, so that the others need not cross it. */
    private double laneX(int column, int lane, int lanes) {
        double middle = columnX(columns, column) - 0.5;
        return lanes == 1 ? middle : middle - LANES_WIDTH / 2 + lane * LANES_WIDTH / (lanes - 1);
    }

    private void addWires(DotDiagram.Oval oval, double laneX, List<DotDiagram.Wire> wires) {
        double fromY = oval.top() + oval.height() / 2;
        for (Signal.CellOutput output : parts.outputs(oval.cell())) {
            if (readers.containsKey(output)) {
                DotDiagram.Dot dot = dots.get(new Bit(output, firstStage(output, readers.get(output))));
                double side = dot.column() == oval.column() ? -DotDiagram.DOT_RADIUS : DotDiagram.DOT_RADIUS;
                wires.add(new DotDiagram.Wire(output, oval.left(), fromY, laneX, dot.x() + side, dot.y()));
            }
        }
    }

    private int columnOf(Signal.CellOutput signal) {
        int column = netlist.cells().get(signal.cell()).place().column();
        return signal.port() == Signal.Port.CARRY ? column + 1 : column;
    }
}
