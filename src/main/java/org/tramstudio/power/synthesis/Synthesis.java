package org.tramstudio.power.synthesis;

import org.tramstudio.circuit.Netlist;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.task.TaskControl;

/** Turns netlists into circuits of library cells. Immutable; safe for several threads. */
public final class Synthesis {

    private final CellLibrary library;
    private final SynthesisEffort effort;
    private final CellMatches matches;

    /** Maps to the cells of a library. */
    public Synthesis(CellLibrary library, SynthesisEffort effort) {
        this.library = library;
        this.effort = effort;
        this.matches = new CellMatches(library);
    }

    /**
     * Builds an AND/XOR graph of a netlist and maps it. With thorough effort, and operands of no more than
     * {@link LogicGraph#MAX_EXHAUSTIBLE_INPUTS} bits in all, several optimised graphs are mapped too, and the circuit of
     * the smallest area is taken.
     */
    public MappedCircuit map(Netlist netlist, TaskControl control) {
        LogicGraph graph = NetlistTranslation.graph(netlist);
        MappedCircuit best = map(graph, control);
        if (effort == SynthesisEffort.THOROUGH && graph.isExhaustible()) {
            for (LogicGraph optimised : Resubstitution.optimise(graph, control)) {
                MappedCircuit mapped = map(optimised, control);
                best = mapped.area() < best.area() ? mapped : best;
            }
        }
        return best;
    }

    private MappedCircuit map(LogicGraph graph, TaskControl control) {
        return TechnologyMapping.map(matches.haveExclusiveOr() ? graph : ExclusiveExpansion.expand(graph), library,
                matches, control);
    }
}
