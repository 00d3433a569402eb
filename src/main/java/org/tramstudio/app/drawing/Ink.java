package org.tramstudio.app.drawing;

/** The role of a colour in a drawing; a {@link Palette} gives each its value in light and in dark. */
public enum Ink {
    /** What lies behind everything. */
    BACKGROUND,
    /** A slightly raised surface. */
    SURFACE,
    /** Main text and bits that carry a value. */
    TEXT,
    /** Side notes. */
    MUTED,
    /** Hair lines between areas. */
    RULE,
    /** Wires between stages. */
    WIRE,
    /** Half adders. */
    HALF_ADDER,
    /** Full adders. */
    FULL_ADDER,
    /** Signals that are tied to a constant. */
    REMOVED,
    /** What the user has chosen. */
    SELECTION,
    /** Power that is saved or lost. */
    COST,
    /** Finished TRAM designs. */
    DESIGN,
    /** Designs still in training. */
    RUNNING,
    /** The accurate multiplier. */
    ACCURATE
}
