package org.tramstudio.power;

import org.tramstudio.circuit.Netlist;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.synthesis.Synthesis;
import org.tramstudio.task.TaskControl;

/** Estimates what a netlist costs once it is mapped to library cells. */
public final class PowerEstimator {

    private final CellLibrary library;

    /** Estimates with the cells of a library. */
    public PowerEstimator(CellLibrary library) {
        this.library = library;
    }

    /** Maps a netlist. */
    public MappedDesign synthesise(Netlist netlist, TaskControl control) {
        return new MappedDesign(netlist.operands(), new Synthesis(library).map(netlist, control));
    }

    /** Maps a netlist and estimates it. */
    public PowerEstimate estimate(Netlist netlist, SwitchingActivity activity, TaskControl control) {
        return synthesise(netlist, control).estimate(activity, control);
    }
}
