package org.tramstudio.study.report;

import java.io.IOException;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;

/** Draws the multipliers of designs. Drawings belong to the window, which lies above, so that they are handed in. */
@FunctionalInterface
public interface TreeDrawing {

    /**
     * Draws a finished design's multiplier as a tree with what was removed from it; of several multipliers the one that does
     * most multiplications. Needs no display.
     *
     * @param design the design
     * @param store where its multipliers are kept, if its settings and Θ do not tell them
     * @throws IOException if the multiplier's file cannot be read, or it has no circuit to draw; the message says so
     */
    TreeFigure draw(DesignPoint design, DesignStore store) throws IOException;
}
