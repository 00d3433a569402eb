package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.Signal;

/** Draws a dot diagram, what mapping did to it, and what the user points at. */
final class DotDiagramPainter {

    private static final double WIRE_WIDTH = 0.022;
    private static final double OVAL_WIDTH = 0.045;
    private static final double CROSS_WIDTH = 0.055;
    private static final double GONE = 0.3;
    private static final double TITLE_SIZE = 0.42;
    private static final double HEADER_SIZE = 0.42;
    private static final double BEND = 0.26;

    private final DotDiagram diagram;
    private final SignalFates fates;
    private final Drawing drawing;

    private DotDiagramPainter(DotDiagram diagram, SignalFates fates, Drawing drawing) {
        this.diagram = diagram;
        this.fates = fates;
        this.drawing = drawing;
    }

    /**
     * Draws everything.
     *
     * @param diagram where things stand
     * @param fates what became of them
     * @param selected the chosen column
     * @param pointedAt the signal under the mouse
     * @param drawing what to draw on
     */
    static void paint(DotDiagram diagram, SignalFates fates, OptionalInt selected,
                      Optional<Signal.CellOutput> pointedAt, Drawing drawing) {
        DotDiagramPainter painter = new DotDiagramPainter(diagram, fates, drawing);
        selected.ifPresent(painter::columnBand);
        painter.headers(selected);
        painter.titles();
        diagram.wires().forEach(wire -> painter.wire(wire, pointedAt));
        diagram.ovals().forEach(painter::oval);
        diagram.dots().forEach(painter::dot);
        pointedAt.ifPresent(painter::mark);
    }

    private void columnBand(int column) {
        if (column < diagram.columns()) {
            drawing.rectangle(diagram.columnX(column) - 0.42, DotDiagramLayout.TOP_MARGIN - 1.25, 0.84,
                    diagram.height() - DotDiagramLayout.TOP_MARGIN + 0.85, Ink.SELECTION_AREA, 1);
        }
    }

    private void headers(OptionalInt selected) {
        double y = DotDiagramLayout.TOP_MARGIN - 0.85;
        drawing.text("weight", DotDiagramLayout.LEFT_MARGIN - 0.35, y, TITLE_SIZE, Drawing.Anchor.END, Ink.MUTED);
        for (int column = 0; column < diagram.columns(); column++) {
            boolean chosen = selected.isPresent() && selected.getAsInt() == column;
            drawing.text("2" + Superscript.of(column), diagram.columnX(column), y, HEADER_SIZE,
                    Drawing.Anchor.MIDDLE, chosen ? Ink.TEXT : Ink.MUTED);
        }
    }

    private void titles() {
        double right = DotDiagramLayout.LEFT_MARGIN + diagram.columns();
        for (DotDiagram.Stage stage : diagram.stages()) {
            drawing.text(stage.title(), DotDiagramLayout.LEFT_MARGIN - 0.35, stage.top(), TITLE_SIZE,
                    Drawing.Anchor.END, Ink.MUTED);
            if (stage.index() > 0) {
                double y = stage.top() - 0.42;
                drawing.line(0.2, y, right, y, Pen.of(Ink.RULE, 0.02));
            }
        }
    }

    private void wire(DotDiagram.Wire wire, Optional<Signal.CellOutput> pointedAt) {
        boolean pointed = pointedAt.filter(wire.signal()::equals).isPresent();
        boolean live = fates.of(wire.signal()) == SignalFates.Fate.LIVE
                && fates.remainingInputs(wire.signal().cell()) > 0;
        Pen pen = pointed ? Pen.of(Ink.SELECTION, 2.5 * WIRE_WIDTH)
                : new Pen(Ink.WIRE, WIRE_WIDTH, live ? 1 : GONE, false);
        double direction = Math.signum(wire.toX() - wire.laneX());
        boolean alongRow = wire.toY() < wire.fromY() + 0.6 * DotDiagram.DOT_PITCH && direction < 0;
        if (alongRow) {
            drawing.curve(wire.fromX(), wire.fromY(), wire.laneX(), wire.fromY(), wire.laneX(), wire.toY(),
                    wire.toX(), wire.toY(), pen);
            return;
        }
        double bendFrom = wire.fromY() + BEND;
        double bendTo = wire.toY() - BEND;
        drawing.curve(wire.fromX(), wire.fromY(), wire.laneX(), wire.fromY(), wire.laneX(), wire.fromY(),
                wire.laneX(), bendFrom, pen);
        drawing.line(wire.laneX(), bendFrom, wire.laneX(), bendTo, pen);
        drawing.curve(wire.laneX(), bendTo, wire.laneX(), wire.toY(), wire.laneX(), wire.toY(), wire.toX(),
                wire.toY(), pen);
    }

    private void oval(DotDiagram.Oval oval) {
        Pen pen = switch (fates.remainingInputs(oval.cell())) {
            case 3 -> Pen.of(Ink.FULL_ADDER, OVAL_WIDTH);
            case 2 -> Pen.of(Ink.HALF_ADDER, OVAL_WIDTH);
            default -> new Pen(Ink.WIRE, OVAL_WIDTH / 2, 0.7, true);
        };
        drawing.oval(oval.left(), oval.top(), oval.width(), oval.height(), pen);
    }

    /** A removed bit is crossed out where it is made; further down it is a 0 like any other. */
    private void dot(DotDiagram.Dot dot) {
        SignalFates.Fate fate = fates.of(dot.signal());
        if (fate == SignalFates.Fate.LIVE) {
            drawing.dot(dot.x(), dot.y(), DotDiagram.DOT_RADIUS, Ink.TEXT, 1);
        } else if (fate == SignalFates.Fate.REMOVED && dot.first()) {
            drawing.cross(dot.x(), dot.y(), DotDiagram.DOT_RADIUS, Pen.of(Ink.REMOVED, CROSS_WIDTH));
        } else {
            drawing.dot(dot.x(), dot.y(), 0.55 * DotDiagram.DOT_RADIUS, Ink.WIRE, 0.7);
        }
    }

    private void mark(Signal.CellOutput signal) {
        diagram.dots().stream().filter(dot -> dot.signal().equals(signal)).forEach(dot -> drawing.ring(dot.x(),
                dot.y(), 1.35 * DotDiagram.DOT_RADIUS, Pen.of(Ink.SELECTION, OVAL_WIDTH)));
    }

    /** What the signs mean. */
    static List<Legend.Entry> legend() {
        return List.of(
                new Legend.Entry("bit", drawing -> drawing.dot(0.5, 0.5, 0.16, Ink.TEXT, 1)),
                new Legend.Entry("removed", drawing -> drawing.cross(0.5, 0.5, 0.16, Pen.of(Ink.REMOVED, 0.08))),
                new Legend.Entry("always 0 or unused", drawing -> drawing.dot(0.5, 0.5, 0.1, Ink.WIRE, 0.8)),
                new Legend.Entry("full adder", drawing -> legendOval(drawing, Pen.of(Ink.FULL_ADDER, 0.07))),
                new Legend.Entry("half adder", drawing -> legendOval(drawing, Pen.of(Ink.HALF_ADDER, 0.07))),
                new Legend.Entry("fell away", drawing -> legendOval(drawing, new Pen(Ink.WIRE, 0.04, 1, true))));
    }

    private static void legendOval(Drawing drawing, Pen pen) {
        drawing.oval(0.24, 0.08, 0.52, 0.84, pen);
    }
}
