package org.tramstudio.power.synthesis;

import java.util.List;
import org.tramstudio.power.library.LibraryCell;

/**
 * A library cell in a mapped circuit. A net is named by a literal of the graph: twice the node whose value it has, plus
 * 1 for the complement.
 *
 * @param cell which cell
 * @param inputs the net at each input pin
 * @param output the net that it drives
 */
public record MappedGate(LibraryCell cell, List<Integer> inputs, int output) {

    /** Copies the list. */
    public MappedGate {
        inputs = List.copyOf(inputs);
    }

    /** The node whose value, or complement, the output has. */
    public int node() {
        return Literal.node(output);
    }
}
