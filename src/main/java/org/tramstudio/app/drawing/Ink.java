package org.tramstudio.app.drawing;

import javafx.scene.paint.Color;
import org.tramstudio.app.theme.Palette;

/** The role of a colour in a drawing or plot; the window's {@link Palette} gives each its value in light and dark. */
public enum Ink {
    /** What lies behind a drawing. */
    SURFACE("surface"),
    /** Main text, and bits that carry a value. */
    TEXT("text"),
    /** Side notes. */
    MUTED("text-muted"),
    /** Hair lines between areas, grids. */
    RULE("line"),
    /** Wires between stages, axes. */
    WIRE("line-strong"),
    /** Full adders. */
    FULL_ADDER("series-1"),
    /** Half adders. */
    HALF_ADDER("series-3"),
    /** Partial products that are merged into one bit. */
    MERGED("series-4"),
    /** Signals that are tied to a constant. */
    REMOVED("removed"),
    /** Bits whose value is 1, and the wires that carry them. */
    LIT("series-2"),
    /** What was taken out of this multiplier, and not of the one that it is compared with. */
    ONLY_HERE("series-2"),
    /** What was taken out of the multiplier that this one is compared with, and not of this one. */
    ONLY_THERE("series-4"),
    /** The chosen column or design. */
    SELECTION("series-2"),
    /** Behind the chosen column. */
    SELECTION_AREA("accent-soft"),
    /** Finished TRAM designs. */
    DESIGN("series-1"),
    /** Multipliers without some of their columns. */
    TRUNCATED("series-3"),
    /** Multipliers designed for an operand distribution. */
    DIRECT("series-4"),
    /** Circuits by others. */
    LIBRARY("series-6"),
    /** Designs still in training. */
    RUNNING("series-5"),
    /** The accurate multiplier. */
    ACCURATE("text");

    private final String token;

    Ink(String token) {
        this.token = token;
    }

    /** Its colour in {@code palette}. */
    public Color color(Palette palette) {
        return palette.color(token);
    }

    /** Its colour in {@code palette}, with an opacity from 0 to 1. */
    public Color color(Palette palette, double opacity) {
        Color color = color(palette);
        return opacity >= 1 ? color : new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
    }
}
