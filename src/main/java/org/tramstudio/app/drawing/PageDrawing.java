package org.tramstudio.app.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.study.picture.LineLook;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Part;
import org.tramstudio.study.picture.TextLook;

/** Draws on the page of a vector file what a canvas shows on the screen. */
public final class PageDrawing implements Drawing {

    private static final double THINNEST_LINE = 0.5;
    /** From the middle of a line of text down to its base line, over the height of its letters. */
    private static final double BASE_LINE = 0.36;

    private final Page page;
    private final Viewport view;
    private final Palette palette;

    /** Draws on {@code page}, moved and scaled by {@code view}. */
    public PageDrawing(Page page, Viewport view, Palette palette) {
        this.page = page;
        this.view = view;
        this.palette = palette;
    }

    /** The colour of a role, as Java 2D has it, with an opacity from 0 to 1. */
    public static Color color(Palette palette, Ink ink, double opacity) {
        javafx.scene.paint.Color color = ink.color(palette);
        return new Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float) opacity);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        page.line(view.toScreenX(x1), view.toScreenY(y1), view.toScreenX(x2), view.toScreenY(y2), look(pen), Part.NONE);
    }

    @Override
    public void curve(double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2,
                      Pen pen) {
        page.draw(new CubicCurve2D.Double(view.toScreenX(x1), view.toScreenY(y1), view.toScreenX(cx1),
                view.toScreenY(cy1), view.toScreenX(cx2), view.toScreenY(cy2), view.toScreenX(x2), view.toScreenY(y2)),
                look(pen));
    }

    @Override
    public void oval(double left, double top, double width, double height, Pen pen) {
        double arc = Math.min(width, height) * view.scale();
        page.draw(new RoundRectangle2D.Double(view.toScreenX(left), view.toScreenY(top), width * view.scale(),
                height * view.scale(), arc, arc), look(pen));
    }

    @Override
    public void rectangle(double left, double top, double width, double height, Ink ink, double opacity) {
        page.fill(new Rectangle2D.Double(view.toScreenX(left), view.toScreenY(top), width * view.scale(),
                height * view.scale()), color(palette, ink, opacity));
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink, double opacity) {
        page.fill(circle(x, y, radius), color(palette, ink, opacity));
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        page.draw(circle(x, y, radius), look(pen));
    }

    private Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(view.toScreenX(x - radius), view.toScreenY(y - radius), 2 * radius * view.scale(),
                2 * radius * view.scale());
    }

    @Override
    public void text(String text, double x, double y, double size, Anchor anchor, Ink ink) {
        double letters = size * view.scale();
        page.words(text, view.toScreenX(x), view.toScreenY(y) + BASE_LINE * letters,
                TextLook.of(letters, color(palette, ink, 1)).at(switch (anchor) {
                    case START -> TextLook.Anchor.START;
                    case MIDDLE -> TextLook.Anchor.MIDDLE;
                    case END -> TextLook.Anchor.END;
                }));
    }

    /** Nothing is too small for vectors. */
    @Override
    public void label(String text, double x, double y, double size, Anchor anchor, Ink ink) {
        text(text, x, y, size, anchor, ink);
    }

    private LineLook look(Pen pen) {
        float width = (float) Math.max(THINNEST_LINE, pen.width() * view.scale());
        float[] dashes = pen.dashed() ? new float[] {3 * width, 3 * width} : null;
        return new LineLook(color(palette, pen.ink(), pen.opacity()),
                new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0));
    }
}
