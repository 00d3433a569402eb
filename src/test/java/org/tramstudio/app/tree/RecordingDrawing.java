package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;

/** Keeps what is drawn, so that a test can count it. */
final class RecordingDrawing implements Drawing {

    private final List<Sign> signs = new ArrayList<>();
    private final boolean near;

    RecordingDrawing() {
        this(true);
    }

    /**
     * Is looked at from near or from afar.
     *
     * @param near whether small things can be made out
     */
    RecordingDrawing(boolean near) {
        this.near = near;
    }

    private record Sign(String kind, Ink ink, String place) {
    }

    static String place(double x, double y) {
        return String.format(Locale.ROOT, "%.3f %.3f", x, y);
    }

    List<String> dots(Ink ink) {
        return places("dot", ink);
    }

    List<String> rings(Ink ink) {
        return places("ring", ink);
    }

    int rectangles(Ink ink) {
        return places("rectangle", ink).size();
    }

    int crosses() {
        return places("cross", Ink.REMOVED).size();
    }

    int all() {
        return signs.size();
    }

    private List<String> places(String kind, Ink ink) {
        return signs.stream().filter(sign -> sign.kind().equals(kind) && sign.ink() == ink).map(Sign::place).toList();
    }

    private void add(String kind, Ink ink, double x, double y) {
        signs.add(new Sign(kind, ink, place(x, y)));
    }

    @Override
    public boolean shows(double size) {
        return near;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        add("line", pen.ink(), x1, y1);
    }

    @Override
    public void curve(double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2,
                      Pen pen) {
        add("curve", pen.ink(), x1, y1);
    }

    @Override
    public void oval(double left, double top, double width, double height, Pen pen) {
        add("oval", pen.ink(), left, top);
    }

    @Override
    public void rectangle(double left, double top, double width, double height, Ink ink, double opacity) {
        add("rectangle", ink, left, top);
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink, double opacity) {
        add("dot", ink, x, y);
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        add("ring", pen.ink(), x, y);
    }

    @Override
    public void cross(double x, double y, double radius, Pen pen) {
        add("cross", pen.ink(), x, y);
    }

    @Override
    public void label(String text, double x, double y, double size, Anchor anchor, Ink ink) {
        add("text", ink, x, y);
    }

    @Override
    public void text(String text, double x, double y, double size, Anchor anchor, Ink ink) {
        add("text", ink, x, y);
    }
}
