package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;

/**
 * A compressor tree that is shown stage by stage, with the values of its bits. A carry that runs along the last row is
 * made while that row adds, so it does not wait in the stage before. Immutable.
 */
public final class TreeStages {

    private static final double LIT = 0.17;
    private static final double HOLLOW = 0.15;
    private static final double OUTLINE = 0.035;

    private final Netlist netlist;
    private final CompressionRows rows;
    private final DotDiagram diagram;

    private TreeStages(Netlist netlist, TreeCells parts) {
        this.netlist = netlist;
        this.rows = CompressionRows.of(netlist, parts);
        this.diagram = DotDiagramLayout.of(netlist).orElseThrow();
    }

    /** Lays a tree out; empty where the netlist is no tree of bits. */
    public static Optional<TreeStages> of(Netlist netlist) {
        return TreeCells.of(netlist).map(parts -> new TreeStages(netlist, parts));
    }

    /** How many stages there are, from the partial products, which are stage 0, to the product. */
    public int count() {
        return diagram.stages().size();
    }

    /** The most bits that wait in one column. */
    public int height(int stage) {
        return IntStream.range(0, diagram.columns()).map(column -> bits(stage, column).size()).max().orElse(0);
    }

    /** The bits that wait in a column, from the top. */
    public List<Signal.CellOutput> bits(int stage, int column) {
        return diagram.dots().stream()
                .filter(dot -> dot.stage() == stage && dot.column() == column && !runsAlongRow(dot))
                .sorted(Comparator.comparingDouble(DotDiagram.Dot::y)).map(DotDiagram.Dot::signal).toList();
    }

    /** The carry that comes into a column while the row behind a stage adds; empty where none does. */
    public Optional<Signal.CellOutput> carryInto(int stage, int column) {
        return diagram.dots().stream()
                .filter(dot -> dot.stage() == stage && dot.column() == column && runsAlongRow(dot))
                .map(DotDiagram.Dot::signal).findFirst();
    }

    /** How many compressors of so many inputs work behind a stage. */
    public int compressors(int stage, int inputs) {
        return (int) diagram.ovals().stream()
                .filter(oval -> rows.rowOf(oval.cell()) == stage + 1 && oval.inputs() == inputs).count();
    }

    /** How large the drawing of all stages is. */
    public CircuitPicture.Extent extent() {
        return new CircuitPicture.Extent(diagram.columns(), diagram.width(), diagram.height());
    }

    /**
     * Draws the stages up to one, with the compressors that made them, and around the dots of the last one the
     * compressors that come next. Of the bits, ones are full and zeros hollow.
     *
     * @param last the last stage that is drawn
     * @param isOne the value of a bit
     * @param drawing what to draw on
     */
    public void paint(int last, Predicate<Signal.CellOutput> isOne, Drawing drawing) {
        DotDiagram shown = upTo(last);
        DotPicture picture = new DotPicture(netlist, shown, SignalFates.of(netlist, SignalTies.NONE), Optional.empty(),
                List.of());
        picture.paint(OptionalInt.empty(), Optional.empty(), Overlay.NONE, drawing);
        for (DotDiagram.Dot dot : shown.dots()) {
            if (isOne.test(dot.signal())) {
                drawing.dot(dot.x(), dot.y(), LIT, Ink.DESIGN, 1);
            } else {
                drawing.dot(dot.x(), dot.y(), LIT, Ink.SURFACE, 1);
                drawing.ring(dot.x(), dot.y(), HOLLOW, Pen.of(Ink.MUTED, OUTLINE));
            }
        }
    }

    private DotDiagram upTo(int last) {
        Set<Signal> made = new HashSet<>();
        List<DotDiagram.Dot> dots = new ArrayList<>();
        for (DotDiagram.Dot dot : diagram.dots()) {
            if (dot.stage() < last || dot.stage() == last && !runsAlongRow(dot)) {
                dots.add(dot);
                made.add(dot.signal());
            }
        }
        boolean rippleNext = diagram.dots().stream().anyMatch(dot -> dot.stage() == last && runsAlongRow(dot));
        List<DotDiagram.Oval> ovals = diagram.ovals().stream()
                .filter(oval -> rows.rowOf(oval.cell()) <= (rippleNext ? last : last + 1)).toList();
        List<DotDiagram.Wire> wires = diagram.wires().stream().filter(wire -> made.contains(wire.signal())).toList();
        return new DotDiagram(diagram.columns(), diagram.width(), diagram.height(),
                diagram.stages().subList(0, last + 1), dots, ovals, wires, diagram.ghosts(), diagram.ones());
    }

    /** A dot stands in the stage before the row that reads it; where that row also made it, it ran along. */
    private boolean runsAlongRow(DotDiagram.Dot dot) {
        return rows.rowOf(dot.signal().cell()) == dot.stage() + 1;
    }
}
