package org.tramstudio.power;

import org.tramstudio.circuit.Netlist;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.synthesis.Synthesis;
import org.tramstudio.power.synthesis.SynthesisEffort;
import org.tramstudio.task.TaskControl;

/** Estimates what a netlist costs once it is mapped to library cells. Immutable; safe for several threads. */
public final class PowerEstimator {

    private final Synthesis synthesis;

    /** Estimates with the cells of a library, optimising thoroughly. */
    public PowerEstimator(CellLibrary library) {
        this(library, SynthesisEffort.THOROUGH);
    }

    /** Estimates with the cells of a library. */
    public PowerEstimator(CellLibrary library, SynthesisEffort effort) {
        this.synthesis = new Synthesis(library, effort);
    }

    /**
     * Maps a netlist, so that its power can be estimated under one activity after another.
     *
     * @throws org.tramstudio.task.TaskCancelledException if the control asks to stop
     */
    public MappedDesign synthesise(Netlist netlist, TaskControl control) {
        return new MappedDesign(netlist.operands(), synthesis.map(netlist, control));
    }

    /** Maps a netlist and estimates it. */
    public PowerEstimate estimate(Netlist netlist, SwitchingActivity activity, TaskControl control) {
        return synthesise(netlist, control).estimate(activity, control);
    }
}
