package org.tramstudio.app.tree;

import java.util.Map;
import java.util.OptionalDouble;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.circuit.Signal;

/**
 * A measure of the bits of a circuit as their colour: one hue, from nearly empty to full, so that it can be told in grey
 * and by colour-blind readers. Immutable.
 *
 * @param shares how full the colour of a bit is, 0 to 1; bits that are not in it have no measure
 * @param words what the measure of a bit is, by bit
 */
public record Coloring(Map<Signal.CellOutput, Double> shares, Map<Signal.CellOutput, String> words) {

    private static final double EMPTY = 0.6;

    /** Copies the maps. */
    public Coloring {
        shares = Map.copyOf(shares);
        words = Map.copyOf(words);
    }

    OptionalDouble of(Signal.CellOutput signal) {
        Double share = shares.get(signal);
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /** A disc as full as a share. */
    static void disc(Drawing drawing, double x, double y, double radius, double share) {
        drawing.dot(x, y, radius, Ink.SURFACE, 1);
        drawing.dot(x, y, radius, Ink.RULE, EMPTY);
        drawing.dot(x, y, radius, Ink.DESIGN, share);
    }

    /** A rectangle as full as a share. */
    public static void area(Drawing drawing, double left, double top, double width, double height, double share) {
        drawing.rectangle(left, top, width, height, Ink.SURFACE, 1);
        drawing.rectangle(left, top, width, height, Ink.RULE, EMPTY);
        drawing.rectangle(left, top, width, height, Ink.DESIGN, share);
    }
}
