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
     * Builds an AND/XOR graph of a netlist, optimises it if that is wanted and the operands have no more than
     * {@link OperandPatterns#MAX_OPERAND_BITS} bits in all, and maps it.
     */
    public MappedCircuit map(Netlist netlist, TaskControl control) {
        LogicGraph graph = NetlistTranslation.graph(netlist);
        if (effort == SynthesisEffort.THOROUGH && graph.inputs() <= OperandPatterns.MAX_OPERAND_BITS) {
            graph = Resubstitution.optimise(graph, control);
        }
        return TechnologyMapping.map(matches.haveExclusiveOr() ? graph : ExclusiveExpansion.expand(graph), library,
                matches, control);
    }
}
