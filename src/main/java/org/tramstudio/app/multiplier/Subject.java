package org.tramstudio.app.multiplier;

import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.format.ImportedCircuit;

/** What the Multiplier view is about. */
sealed interface Subject {

    /**
     * A multiplier that is mapped here.
     *
     * @param choice what is asked for
     * @param tree which tree is drawn, where there is a choice
     */
    record Mapping(MultiplierChoice choice, TreeKind tree) implements Subject {
    }

    /**
     * A circuit that was read from a file: of others, or of a design that keeps its multipliers.
     *
     * @param circuit as it was read
     * @param reference architecture of the accurate multiplier that it is compared with
     */
    record Import(ImportedCircuit circuit, MultiplierArchitecture reference) implements Subject {
    }
}
