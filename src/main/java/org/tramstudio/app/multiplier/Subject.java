package org.tramstudio.app.multiplier;

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
     * A circuit of others.
     *
     * @param circuit as it was read
     */
    record Import(ImportedCircuit circuit) implements Subject {
    }
}
