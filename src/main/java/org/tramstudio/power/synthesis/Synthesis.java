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
        LogicGraph graph = NetlistTranslation.graph(netlist);
        if (!Boolean.getBoolean("quick") && graph.inputs() <= OperandPatterns.MAX_OPERAND_BITS) {
            long t=System.nanoTime();int w=graph.weight();
            graph = Resubstitution.optimise(graph, control);
            System.out.println("   resub "+w+" -> "+graph.weight()+" ms "+(System.nanoTime()-t)/1000000);
        }
        return TechnologyMapping.map(graph, library, control);
    }
}
