package org.tramstudio.app.drawing;

/**
 * A surface to draw on, in the units of whatever is drawn: x grows to the right, y downwards. The same calls paint a
 * canvas or fill a vector file; colours are named by their role and chosen by the surface's {@link org.tramstudio.app.theme.Palette}.
 */
public interface Drawing {

    /** A straight line. */
    void line(double x1, double y1, double x2, double y2, Pen pen);

    /** A cubic Bézier curve from (x1, y1) to (x2, y2) with the two control points given between them. */
    void curve(double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2, Pen pen);

    /** The outline of a rectangle whose shorter sides are half circles. */
    void oval(double left, double top, double width, double height, Pen pen);

    /** A filled rectangle. */
    void rectangle(double left, double top, double width, double height, Ink ink, double opacity);

    /** A filled circle around (x, y). */
    void dot(double x, double y, double radius, Ink ink, double opacity);

    /** A circle's outline around (x, y). */
    void ring(double x, double y, double radius, Pen pen);

    /** A diagonal cross around (x, y), {@code radius} from its middle to the end of an arm along each axis. */
    default void cross(double x, double y, double radius, Pen pen) {
        line(x - radius, y - radius, x + radius, y + radius, pen);
        line(x - radius, y + radius, x + radius, y - radius, pen);
    }

    /**
     * A line of text.
     *
     * @param text what it says
     * @param x where it is anchored, see {@code anchor}
     * @param y the middle of the line's height
     * @param size height of the letters
     * @param anchor which part of the text stands at x
     * @param ink its colour
     */
    void text(String text, double x, double y, double size, Anchor anchor, Ink ink);

    /** As {@link #text}, but left out where it would be too small to be read, so that it never outgrows its frame. */
    void label(String text, double x, double y, double size, Anchor anchor, Ink ink);

    /** Whether something of this size, in model units, can be made out; in a drawing that can be enlarged always. */
    default boolean shows(double size) {
        return true;
    }

    /** Whether something within these bounds would be seen; what is not need not be drawn. */
    default boolean isInSight(double left, double top, double right, double bottom) {
        return true;
    }

    /**
     * Draws shapes that may be taken in another order: areas below lines, and of each those of the same look at once. A
     * canvas takes a fraction of the time for them.
     *
     * @param shapes draws them on this drawing; no text among them
     */
    default void together(Runnable shapes) {
        shapes.run();
    }

    /** Which part of a text stands at the given place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
