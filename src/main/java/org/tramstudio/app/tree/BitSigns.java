package org.tramstudio.app.tree;

import java.util.OptionalDouble;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.Signal;

/**
 * Draws the bits of a circuit by their values and by a measure. A 1 is filled, a 0 hollow; where a measure fills the
 * bit, a 1 has a strong outline and a 0 a thin one.
 *
 * @param overlay the values and the measure
 * @param drawing what to draw on
 */
record BitSigns(Overlay overlay, Drawing drawing) {

    private static final double THIN = 0.03;
    private static final double STRONG = 0.07;
    private static final double AHEAD = 0.35;
    private static final double LIT_AREA = 0.45;
    private static final double LARGER = 1.25;
    /** The fullest colour that a label can still be read on. */
    private static final double LABELLED = 0.6;

    /** Whether a bit is known to be 1. */
    boolean isLit(Signal.CellOutput signal) {
        return overlay.lights().filter(lights -> lights.of(signal) == Lights.Light.ONE).isPresent();
    }

    /** Whether a walk has just got to a cell. */
    boolean isCurrent(int cell) {
        return overlay.lights().filter(lights -> lights.isCurrent(cell)).isPresent();
    }

    /** Whether a walk has not got to a cell yet. */
    boolean isAhead(int cell) {
        return overlay.lights().filter(lights -> lights.isAhead(cell)).isPresent();
    }

    /** The ink of what the mouse points at, which must differ from that of a 1. */
    Ink pointer() {
        return overlay.lights().isPresent() ? Ink.TEXT : Ink.SELECTION;
    }

    /** A bit of a tree in one of its stages. */
    void paint(DotDiagram.Dot dot) {
        if (overlay.lights().filter(lights -> lights.isStageAhead(dot.stage())).isPresent()) {
            value(Lights.Light.AHEAD, dot.x(), dot.y(), DotDiagram.DOT_RADIUS);
        } else {
            paint(dot.signal(), dot.x(), dot.y(), DotDiagram.DOT_RADIUS);
        }
    }

    /** A bit as a dot. */
    void paint(Signal.CellOutput signal, double x, double y, double radius) {
        OptionalDouble measure = overlay.coloring().map(coloring -> coloring.of(signal))
                .orElseGet(OptionalDouble::empty);
        if (measure.isPresent()) {
            Coloring.disc(drawing, x, y, LARGER * radius, measure.getAsDouble());
            drawing.ring(x, y, LARGER * radius, isLit(signal) ? Pen.of(Ink.LIT, STRONG) : Pen.of(Ink.TEXT, THIN));
        } else if (overlay.lights().isPresent()) {
            value(overlay.lights().get().of(signal), x, y, radius);
        } else {
            drawing.dot(x, y, radius, Ink.TEXT, 1);
        }
    }

    private void value(Lights.Light light, double x, double y, double radius) {
        switch (light) {
            case AHEAD -> drawing.dot(x, y, radius, Ink.WIRE, AHEAD);
            case ZERO -> {
                drawing.dot(x, y, radius, Ink.SURFACE, 1);
                drawing.ring(x, y, radius, Pen.of(Ink.MUTED, THIN));
            }
            case ONE -> drawing.dot(x, y, LARGER * radius, Ink.LIT, 1);
        }
    }

    /** What fills the box of a cell: its measure, or its value; with a carry, that has the left half. */
    void paint(GateDiagram.Box box, boolean carry) {
        Signal.CellOutput sum = new Signal.CellOutput(box.cell(), Signal.Port.SUM);
        double left = box.x() - GateDiagram.HALF_WIDTH;
        double width = (carry ? 1 : 2) * GateDiagram.HALF_WIDTH;
        fill(sum, carry ? box.x() : left, box.y(), width);
        if (carry) {
            fill(new Signal.CellOutput(box.cell(), Signal.Port.CARRY), left, box.y(), width);
        }
    }

    private void fill(Signal.CellOutput signal, double left, double middle, double width) {
        double top = middle - GateDiagram.HALF_HEIGHT;
        double height = 2 * GateDiagram.HALF_HEIGHT;
        OptionalDouble measure = overlay.coloring().map(coloring -> coloring.of(signal))
                .orElseGet(OptionalDouble::empty);
        if (measure.isPresent()) {
            Coloring.area(drawing, left, top, width, height, LABELLED * measure.getAsDouble());
        }
        if (isLit(signal)) {
            double lit = measure.isPresent() ? height / 4 : height;
            drawing.rectangle(left, top + height - lit, width, lit, Ink.LIT, measure.isPresent() ? 1 : LIT_AREA);
        }
    }
}
