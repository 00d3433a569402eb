package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/** Draws a dot diagram, what mapping did to it, and what the user points at. */
final class DotDiagramPainter {

    private static final double WIRE_WIDTH = 0.022;
    private static final double OVAL_WIDTH = 0.045;
    private static final double CROSS_WIDTH = 0.055;
    private static final double GONE = 0.3;
    private static final double AHEAD = 0.35;
    private static final double CURRENT = 1.8;
    private static final double TITLE_SIZE = 0.42;
    private static final double BEND = 0.26;
    private static final double MERGED_PITCH = 0.18;
    private static final double ONE_SIZE = 0.44;

    private final Netlist netlist;
    private final DotDiagram diagram;
    private final SignalFates fates;
    private final Optional<ThetaShades> shades;
    private final Overlay overlay;
    private final BitSigns bits;
    private final Drawing drawing;

    private DotDiagramPainter(DotPicture picture, Overlay overlay, Drawing drawing) {
        this.netlist = picture.netlist();
        this.diagram = picture.diagram();
        this.fates = picture.fates();
        this.shades = picture.shades();
        this.overlay = overlay;
        this.bits = new BitSigns(overlay, drawing);
        this.drawing = drawing;
    }

    /**
     * Draws everything but the columns' heads; where dots would be too small to be seen, bars in their place.
     *
     * @param picture what is drawn
     * @param pointedAt the signal under the mouse
     * @param overlay what is shown beside the circuit
     * @param drawing what to draw on
     */
    static void paint(DotPicture picture, Optional<Signal.CellOutput> pointedAt, Overlay overlay, Drawing drawing) {
        DotDiagramPainter painter = new DotDiagramPainter(picture, overlay, drawing);
        DotDiagram diagram = picture.diagram();
        overlay.lights().ifPresent(lights -> painter.band(lights.step()));
        painter.titles();
        if (!drawing.shows(2 * DotDiagram.DOT_RADIUS)) {
            DotDiagramBars.paint(picture, overlay, drawing);
            return;
        }
        List<DotDiagram.Wire> wires = diagram.wires().stream().filter(painter::isInSight).toList();
        drawing.together(() -> wires.stream().filter(wire -> !painter.isLit(wire))
                .forEach(wire -> painter.wire(wire, pointedAt)));
        drawing.together(() -> wires.stream().filter(painter::isLit).forEach(wire -> painter.wire(wire, pointedAt)));
        drawing.together(() -> diagram.ovals().stream().filter(painter::isInSight).forEach(painter::oval));
        drawing.together(() -> diagram.ghosts().forEach(painter::ghost));
        diagram.ones().forEach(painter::one);
        drawing.together(() -> diagram.dots().stream().filter(painter::isInSight).forEach(painter::dot));
        pointedAt.ifPresent(painter::mark);
    }

    /** Behind the stage that a walk has got to. */
    private void band(OptionalInt step) {
        step.ifPresent(index -> {
            DotDiagram.Stage stage = diagram.stages().get(Math.min(index, diagram.stages().size() - 1));
            drawing.rectangle(0.2, stage.top() - 0.36, DotDiagramLayout.LEFT_MARGIN + diagram.columns() - 0.2,
                    stage.bottom() - stage.top() + 0.72, Ink.SELECTION_AREA, 1);
        });
    }

    /** Looked up before what became of it, which takes longer. */
    private boolean isInSight(DotDiagram.Wire wire) {
        return drawing.isInSight(Math.min(wire.laneX(), Math.min(wire.fromX(), wire.toX())),
                Math.min(wire.fromY(), wire.toY()), Math.max(wire.laneX(), Math.max(wire.fromX(), wire.toX())),
                Math.max(wire.fromY(), wire.toY()));
    }

    private boolean isInSight(DotDiagram.Oval oval) {
        return drawing.isInSight(oval.left() - OVAL_WIDTH, oval.top() - OVAL_WIDTH, oval.left() + oval.width() + OVAL_WIDTH,
                oval.top() + oval.height() + OVAL_WIDTH);
    }

    /** Merged bits are wider than one, by a frame. */
    private boolean isInSight(DotDiagram.Dot dot) {
        double reach = (dot.merged() + 1) * Math.max(DotDiagram.DOT_RADIUS, ThetaShades.MERGED_PITCH);
        return drawing.isInSight(dot.x() - reach, dot.y() - reach, dot.x() + reach, dot.y() + reach);
    }

    private boolean isLit(DotDiagram.Wire wire) {
        return isLive(wire) && bits.isLit(wire.signal());
    }

    private boolean isLive(DotDiagram.Wire wire) {
        return fates.of(wire.signal()) == SignalFates.Fate.LIVE && fates.remainingInputs(wire.signal().cell()) > 0;
    }

    private void titles() {
        double right = DotDiagramLayout.LEFT_MARGIN + diagram.columns();
        for (DotDiagram.Stage stage : diagram.stages()) {
            drawing.label(stage.title(), DotDiagramLayout.LEFT_MARGIN - 0.35, stage.top(), TITLE_SIZE,
                    Drawing.Anchor.END, Ink.MUTED);
            if (stage.index() > 0) {
                double y = stage.top() - 0.42;
                drawing.line(0.2, y, right, y, Pen.of(Ink.RULE, 0.02));
            }
        }
    }

    private void wire(DotDiagram.Wire wire, Optional<Signal.CellOutput> pointedAt) {
        boolean pointed = pointedAt.filter(wire.signal()::equals).isPresent();
        Pen pen = pointed ? Pen.of(bits.pointer(), 2.5 * WIRE_WIDTH) : isLit(wire) ? Pen.of(Ink.LIT, 2 * WIRE_WIDTH)
                : new Pen(Ink.WIRE, WIRE_WIDTH, isLive(wire) && !bits.isAhead(wire.signal().cell()) ? 1 : GONE, false);
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
        double width = bits.isCurrent(oval.cell()) ? CURRENT * OVAL_WIDTH : OVAL_WIDTH;
        double opacity = bits.isAhead(oval.cell()) ? AHEAD : 1;
        Pen pen = switch (fates.remainingInputs(oval.cell())) {
            case 3 -> new Pen(Ink.FULL_ADDER, width, opacity, false);
            case 2 -> new Pen(Ink.HALF_ADDER, width, opacity, false);
            default -> new Pen(Ink.WIRE, OVAL_WIDTH / 2, 0.7, true);
        };
        drawing.oval(oval.left(), oval.top(), oval.width(), oval.height(), pen);
    }

    /** A tied bit is crossed out where it is made, or a 1 there; further down it is a constant like any other. */
    private void dot(DotDiagram.Dot dot) {
        SignalFates.Fate fate = fates.of(dot.signal());
        if (fate == SignalFates.Fate.LIVE) {
            liveDot(dot);
        } else if (fate == SignalFates.Fate.REMOVED && dot.first()) {
            drawing.cross(dot.x(), dot.y(), DotDiagram.DOT_RADIUS, Pen.of(Ink.REMOVED, CROSS_WIDTH));
        } else if (fate == SignalFates.Fate.TIED_TO_ONE && dot.first()) {
            tiedToOne(drawing, dot.x(), dot.y(), 1.3 * DotDiagram.DOT_RADIUS, CROSS_WIDTH);
        } else {
            drawing.dot(dot.x(), dot.y(), 0.55 * DotDiagram.DOT_RADIUS, Ink.WIRE, 0.7);
        }
    }

    /** A 1 of strokes, so that it stays readable however small. */
    private static void tiedToOne(Drawing drawing, double x, double y, double radius, double width) {
        Pen pen = Pen.of(Ink.MERGED, width);
        drawing.line(x, y - radius, x, y + radius, pen);
        drawing.line(x, y - radius, x - 0.6 * radius, y - 0.4 * radius, pen);
        drawing.line(x - 0.6 * radius, y + radius, x + 0.6 * radius, y + radius, pen);
    }

    /** Partial products that an OR gate merges stand side by side in one frame; a complemented one is hollow. */
    private void liveDot(DotDiagram.Dot dot) {
        Optional<ThetaShades> shaded = shades.filter(theta -> dot.first() && theta.cover(dot.signal()));
        if (dot.first() && dot.merged() > 1) {
            merged(dot, shaded);
        } else if (!overlay.isPlain()) {
            bits.paint(dot);
        } else if (shaded.isPresent()) {
            shaded.get().paintDot(drawing, dot);
        } else if (isComplemented(dot)) {
            drawing.ring(dot.x(), dot.y(), DotDiagram.DOT_RADIUS, Pen.of(Ink.TEXT, OVAL_WIDTH));
        } else {
            drawing.dot(dot.x(), dot.y(), DotDiagram.DOT_RADIUS, Ink.TEXT, 1);
        }
    }

    private void merged(DotDiagram.Dot dot, Optional<ThetaShades> shaded) {
        int count = dot.merged();
        double pitch = shaded.isPresent() ? ThetaShades.MERGED_PITCH : MERGED_PITCH;
        double width = (count + 1) * pitch;
        double height = 2.6 * DotDiagram.DOT_RADIUS;
        drawing.oval(dot.x() - width / 2, dot.y() - height / 2, width, height, Pen.of(Ink.MERGED, OVAL_WIDTH));
        for (int bit = 0; bit < count; bit++) {
            double x = dot.x() + (bit - (count - 1) / 2.0) * pitch;
            if (!overlay.isPlain() && netlist.cells().get(dot.signal().cell()).inputs().get(bit)
                    instanceof Signal.CellOutput input) {
                bits.paint(input, x, dot.y(), 0.55 * DotDiagram.DOT_RADIUS);
            } else if (shaded.isPresent()) {
                shaded.get().paintMerged(drawing, dot.signal(), bit, x, dot.y());
            } else {
                drawing.dot(x, dot.y(), 0.55 * DotDiagram.DOT_RADIUS, Ink.TEXT, 1);
            }
        }
    }

    private boolean isComplemented(DotDiagram.Dot dot) {
        return netlist.cells().get(dot.signal().cell()) instanceof Cell.PartialProduct product
                && product.complemented();
    }

    private void ghost(DotDiagram.Ghost ghost) {
        shades.ifPresentOrElse(theta -> theta.paintGhost(drawing, ghost), () -> drawing.ring(ghost.x(), ghost.y(),
                0.7 * DotDiagram.DOT_RADIUS, new Pen(Ink.REMOVED, WIRE_WIDTH, 0.7, false)));
    }

    private void one(DotDiagram.One one) {
        drawing.label("1", one.x(), one.y(), ONE_SIZE, Drawing.Anchor.MIDDLE, Ink.MERGED);
    }

    private void mark(Signal.CellOutput signal) {
        diagram.dots().stream().filter(dot -> dot.signal().equals(signal)).forEach(dot -> drawing.ring(dot.x(),
                dot.y(), 1.35 * DotDiagram.DOT_RADIUS, Pen.of(bits.pointer(), OVAL_WIDTH)));
    }

    /**
     * What the signs mean in a tree with what was removed from it.
     *
     * @param ones whether signals are tied to 1
     */
    static List<Legend.Entry> legendOfRemovals(boolean ones) {
        List<Legend.Entry> entries = new ArrayList<>(List.of(bit(),
                new Legend.Entry("removed", drawing -> drawing.cross(0.5, 0.5, 0.16, Pen.of(Ink.REMOVED, 0.08)))));
        if (ones) {
            entries.add(new Legend.Entry("tied to 1", drawing -> tiedToOne(drawing, 0.5, 0.5, 0.2, 0.08)));
        }
        entries.addAll(List.of(new Legend.Entry(ones ? "constant or unused" : "always 0 or unused",
                        drawing -> drawing.dot(0.5, 0.5, 0.1, Ink.WIRE, 0.8)),
                oval("full adder", Pen.of(Ink.FULL_ADDER, 0.07)), oval("half adder", Pen.of(Ink.HALF_ADDER, 0.07)),
                oval("fell away", new Pen(Ink.WIRE, 0.04, 1, true))));
        return List.copyOf(entries);
    }

    /** What the signs mean in a tree as it is built: only the signs that are there. */
    static List<Legend.Entry> legend(Netlist netlist, DotDiagram diagram, Optional<ThetaShades> shades) {
        List<Legend.Entry> entries = new ArrayList<>(List.of(bit()));
        shades.ifPresent(theta -> entries.add(ThetaShades.legend()));
        if (diagram.dots().stream().anyMatch(dot -> dot.merged() > 1)) {
            entries.add(new Legend.Entry("merged by OR", drawing -> {
                drawing.oval(0.05, 0.3, 0.9, 0.4, Pen.of(Ink.MERGED, 0.07));
                drawing.dot(0.32, 0.5, 0.09, Ink.TEXT, 1);
                drawing.dot(0.68, 0.5, 0.09, Ink.TEXT, 1);
            }));
        }
        if (netlist.cells().stream().anyMatch(cell -> cell instanceof Cell.PartialProduct(int _, int _, boolean not,
                Place _) && not)) {
            entries.add(new Legend.Entry("complemented bit", drawing -> drawing.ring(0.5, 0.5, 0.16,
                    Pen.of(Ink.TEXT, 0.06))));
        }
        if (!diagram.ones().isEmpty()) {
            entries.add(new Legend.Entry("constant 1", drawing -> drawing.text("1", 0.5, 0.5, 0.7,
                    Drawing.Anchor.MIDDLE, Ink.MERGED)));
        }
        if (!diagram.ghosts().isEmpty()) {
            entries.add(new Legend.Entry("not built", drawing -> drawing.ring(0.5, 0.5, 0.13,
                    Pen.of(Ink.REMOVED, 0.04))));
        }
        entries.add(oval("full adder", Pen.of(Ink.FULL_ADDER, 0.07)));
        entries.add(oval("half adder", Pen.of(Ink.HALF_ADDER, 0.07)));
        return List.copyOf(entries);
    }

    private static Legend.Entry bit() {
        return new Legend.Entry("bit", drawing -> drawing.dot(0.5, 0.5, 0.16, Ink.TEXT, 1));
    }

    private static Legend.Entry oval(String meaning, Pen pen) {
        return new Legend.Entry(meaning, drawing -> drawing.oval(0.24, 0.08, 0.52, 0.84, pen));
    }
}
