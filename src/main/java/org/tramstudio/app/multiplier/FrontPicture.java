package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.OptionalInt;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;

/**
 * Draws a front of direct designs: error upwards, mapped power to the right.
 *
 * @param front what is drawn
 * @param scale where
 * @param drawing onto what, in pixels
 */
record FrontPicture(DirectFront front, FrontScale scale, Drawing drawing) {

    private static final double LETTERS = 9;
    /** Between words and the frame that shows the focus. */
    private static final double EDGE = 3;
    private static final double STALE_OPACITY = 0.35;
    private static final double[] POWERS = {0.2, 0.4, 0.6, 0.8, 1};

    /**
     * Draws everything.
     *
     * @param budget of cost, over the accurate multiplier's
     * @param pointedAt the design under the mouse
     * @param stale whether another front is being searched, so that this one is drawn faint
     */
    void draw(double budget, OptionalInt pointedAt, boolean stale) {
        drawAxes();
        drawSteps(stale ? STALE_OPACITY : 1);
        double x = scale.x(budget);
        drawing.line(x, scale.yOfExponent(scale.highest()), x, scale.base(), Pen.of(Ink.SELECTION, 1).broken());
        front.picked(budget).ifPresent(position -> {
            DirectFront.Point picked = front.points().get(position);
            drawing.dot(scale.x(picked.power()), scale.y(picked.error()), 4.5, Ink.SELECTION, 1);
        });
        pointedAt.ifPresent(position -> {
            DirectFront.Point pointed = front.points().get(position);
            drawing.ring(scale.x(pointed.power()), scale.y(pointed.error()), 6, Pen.of(Ink.TEXT, 1));
        });
    }

    private void drawAxes() {
        drawing.text(front.request().goal().measure().title(), EDGE, LETTERS / 2 + EDGE, LETTERS, Drawing.Anchor.START,
                Ink.MUTED);
        scale.labelled().forEach(exponent -> {
            double y = scale.yOfExponent(exponent);
            drawing.line(FrontScale.LEFT, y, scale.right(), y, Pen.of(Ink.RULE, 1));
            label("10" + (exponent < 0 ? "⁻" : "") + Superscript.of(Math.abs(exponent)), y);
        });
        if (scale.exact()) {
            label("0", scale.base());
        }
        drawing.line(FrontScale.LEFT, scale.base(), scale.right(), scale.base(), Pen.of(Ink.WIRE, 1));
        double middle = scale.base() + LETTERS;
        for (double power : POWERS) {
            drawing.text(Numbers.plain(power), scale.x(power), middle, LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
        }
        drawing.text("Mapped power", scale.right(), scale.height() - LETTERS / 2 - EDGE, LETTERS,
                Drawing.Anchor.END, Ink.MUTED);
    }

    private void label(String text, double y) {
        drawing.text(text, FrontScale.LEFT - 5, y, LETTERS, Drawing.Anchor.END, Ink.MUTED);
    }

    /** A budget between two designs picks the cheaper, so the line is level up to the dearer. */
    private void drawSteps(double opacity) {
        List<DirectFront.Point> points = front.points();
        Pen pen = new Pen(Ink.DESIGN, 1, opacity, false);
        for (int position = 0; position < points.size(); position++) {
            double x = scale.x(points.get(position).power());
            double y = scale.y(points.get(position).error());
            if (position > 0) {
                double dearer = scale.x(points.get(position - 1).power());
                drawing.line(x, y, dearer, y, pen);
                drawing.line(dearer, y, dearer, scale.y(points.get(position - 1).error()), pen);
            }
            drawing.dot(x, y, 1.8, Ink.DESIGN, opacity);
        }
    }
}
