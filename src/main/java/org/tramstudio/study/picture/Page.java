package org.tramstudio.study.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** What a {@link Picture} is drawn on. Lengths are pixels of 1/96 inch, x runs to the right and y downwards. */
public interface Page {

    /**
     * Draws a shape.
     *
     * @param shape where
     * @param fill colour of its inside, which may be partly transparent
     * @param rim how its outline is drawn
     * @param part what it means, for files that can tell
     */
    void shape(Shape shape, Optional<Color> fill, Optional<LineLook> rim, Part part);

    /**
     * Writes a line of text.
     *
     * @param words what it says
     * @param x where its base line begins, is centred or ends
     * @param y height of its base line
     * @param look how it looks
     * @param part what it means
     */
    void words(String words, double x, double y, TextLook look, Part part);

    /** Leaves out, from now on, what lies beyond an area; empty to draw everywhere again. */
    void clip(Optional<Rectangle2D> area);

    /** Draws an outline that needs no explanation. */
    default void draw(Shape shape, LineLook look) {
        shape(shape, Optional.empty(), Optional.of(look), Part.NONE);
    }

    /** Draws a straight line of some kind. */
    default void line(double x1, double y1, double x2, double y2, LineLook look, Part part) {
        shape(new Line2D.Double(x1, y1, x2, y2), Optional.empty(), Optional.of(look), part);
    }

    /** Fills a shape that needs no explanation. */
    default void fill(Shape shape, Color color) {
        shape(shape, Optional.of(color), Optional.empty(), Part.NONE);
    }

    /** Writes a line of text that needs no explanation. */
    default void words(String words, double x, double y, TextLook look) {
        words(words, x, y, look, Part.NONE);
    }
}
