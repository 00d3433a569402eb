package org.tramstudio.app.drawing;

/**
 * How a line is drawn.
 *
 * @param ink its colour's role
 * @param width in model units
 * @param opacity 0 (invisible) to 1
 * @param dashed whether it is broken
 */
public record Pen(Ink ink, double width, double opacity, boolean dashed) {

    /** A solid, opaque line. */
    public static Pen of(Ink ink, double width) {
        return new Pen(ink, width, 1, false);
    }

    /** The same line, broken. */
    public Pen broken() {
        return new Pen(ink, width, opacity, true);
    }
}
