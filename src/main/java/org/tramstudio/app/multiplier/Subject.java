package org.tramstudio.app.multiplier;

import java.util.Optional;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.tram.PartialProductParameters;

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
     * A multiplier that was edited by hand.
     *
     * @param choice what it was mapped from before
     * @param ties the accurate multiplier's signals that are tied
     * @param tree which tree is drawn
     */
    record Edited(MultiplierChoice choice, SignalTies ties, TreeKind tree) implements Subject {
    }

    /**
     * A circuit that was read from a file: of others, or of a design that keeps its multipliers.
     *
     * @param circuit as it was read
     * @param reference architecture of the accurate multiplier that it is compared with
     * @param theta what a design's circuit was mapped from, where each partial product has its own structure parameter
     */
    record Import(ImportedCircuit circuit, MultiplierArchitecture reference, Optional<PartialProductParameters> theta)
            implements Subject {
    }
}
