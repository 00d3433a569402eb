package org.tramstudio.app.tree;

import java.util.List;
import org.tramstudio.circuit.Signal;

/**
 * Where the cells of a netlist stand that is no tree of bits, in model units: a box for each, in its column and stage.
 *
 * @param columns product bits, which is the number of columns
 * @param pitch distance of neighbouring columns
 * @param width of the whole drawing
 * @param height of the whole drawing
 * @param stages top edge of every stage, in order; the last one is the product's
 * @param boxes one for each cell, in the netlist's order
 * @param links from cells to those that read them, and to the product bits
 * @param productY middle of the product bits' row
 */
record GateDiagram(int columns, int pitch, double width, double height, List<Double> stages, List<Box> boxes, List<Link> links,
                   double productY) {

    /** Half the width of a box. */
    static final double HALF_WIDTH = 0.4;
    /** Half the height of a box. */
    static final double HALF_HEIGHT = 0.17;

    GateDiagram {
        stages = List.copyOf(stages);
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
    }

    static double columnX(int columns, int pitch, int column) {
        return DotDiagramLayout.LEFT_MARGIN + pitch * (columns - 1 - column + 0.5);
    }

    /**
     * A cell.
     *
     * @param cell position in the netlist's cells
     * @param x middle
     * @param y middle
     * @param label what it is, in at most four letters
     */
    record Box(int cell, double x, double y, String label) {

        /** Whether a point lies on it. */
        boolean contains(double pointX, double pointY) {
            return Math.abs(pointX - x) <= HALF_WIDTH && Math.abs(pointY - y) <= HALF_HEIGHT;
        }
    }

    /**
     * A straight wire.
     *
     * @param signal what it carries
     * @param fromX where it leaves its cell
     * @param fromY where it leaves its cell
     * @param toX where it is read
     * @param toY where it is read
     */
    record Link(Signal.CellOutput signal, double fromX, double fromY, double toX, double toY) {
    }
}
