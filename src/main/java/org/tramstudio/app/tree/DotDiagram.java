package org.tramstudio.app.tree;

import java.util.List;
import org.tramstudio.circuit.Signal;

/**
 * Where everything of a dot diagram stands, in model units: neighbouring columns are one unit apart, the least
 * significant at the right. Made of a netlist by {@link DotDiagramLayout}; says nothing of what was removed.
 *
 * @param columns product bits, which is the number of columns
 * @param width of the whole drawing
 * @param height of the whole drawing
 * @param stages the bits before each row of compressors, the last one the product
 * @param dots one for each bit in each stage that it passes
 * @param ovals one for each compressor
 * @param wires from compressors to the dots of their outputs
 * @param ghosts partial products that the netlist does not have
 * @param ones constants 1 that are added
 */
record DotDiagram(int columns, double width, double height, List<Stage> stages, List<Dot> dots, List<Oval> ovals,
                  List<Wire> wires, List<Ghost> ghosts, List<One> ones) {

    /** Radius of a dot. */
    static final double DOT_RADIUS = 0.13;
    /** Half the width of an oval. */
    static final double OVAL_RADIUS = 0.23;
    /** Distance of the dots of a column. */
    static final double DOT_PITCH = 0.52;

    DotDiagram {
        stages = List.copyOf(stages);
        dots = List.copyOf(dots);
        ovals = List.copyOf(ovals);
        wires = List.copyOf(wires);
        ghosts = List.copyOf(ghosts);
        ones = List.copyOf(ones);
    }

    /**
     * The bits that wait at the same time.
     *
     * @param index 0 for the partial products
     * @param title what to call it
     * @param top of its highest dots' middle
     * @param bottom of its lowest dots' middle
     */
    record Stage(int index, String title, double top, double bottom) {
    }

    /**
     * A bit in one stage.
     *
     * @param signal which bit
     * @param column its weight is 2^column
     * @param stage index of the stage
     * @param first whether this is the first stage that has the bit
     * @param merged how many partial products an OR gate made it of; 1 for any other bit
     * @param x middle
     * @param y middle
     */
    record Dot(Signal.CellOutput signal, int column, int stage, boolean first, int merged, double x, double y) {
    }

    /**
     * The place of a partial product that is not built, below those that are.
     *
     * @param weightBit i
     * @param activationBit j
     * @param x middle
     * @param y middle
     */
    record Ghost(int weightBit, int activationBit, double x, double y) {
    }

    /**
     * A constant 1: beside the compressor that adds it, or in place of a product bit.
     *
     * @param column it is worth 2^column
     * @param x middle
     * @param y middle
     */
    record One(int column, double x, double y) {
    }

    /**
     * A compressor, drawn around the dots that it reads.
     *
     * @param cell position in the netlist's cells
     * @param column accumulation column
     * @param inputs 2 for a half adder, 3 for a full adder
     * @param left edge
     * @param top edge
     * @param width from edge to edge
     * @param height from edge to edge
     */
    record Oval(int cell, int column, int inputs, double left, double top, double width, double height) {

        /** Whether a point lies within its bounds. */
        boolean contains(double x, double y) {
            return x >= left && x <= left + width && y >= top && y <= top + height;
        }
    }

    /**
     * From the left side of a compressor down the gap between two columns to the dot of an output.
     *
     * @param signal the output
     * @param fromX where it leaves the compressor
     * @param fromY where it leaves the compressor
     * @param laneX where it runs down
     * @param toX where it meets the dot
     * @param toY where it meets the dot
     */
    record Wire(Signal.CellOutput signal, double fromX, double fromY, double laneX, double toX, double toY) {
    }
}
