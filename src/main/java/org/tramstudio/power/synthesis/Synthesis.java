package org.tramstudio.power.synthesis;

import org.tramstudio.circuit.Netlist;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.task.TaskControl;

/** Turns netlists into circuits of library cells. */
public final class Synthesis {

    private final CellLibrary library;

    /** Maps to the cells of a library. */
    public Synthesis(CellLibrary library) {
        this.library = library;
    }

    /** Maps a netlist. */
    public MappedCircuit map(Netlist netlist, TaskControl control) {
        return TechnologyMapping.map(NetlistTranslation.graph(netlist), library, control);
    }
}
