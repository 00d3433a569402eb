package org.tramstudio.app.tree;

import java.util.Optional;
import org.tramstudio.circuit.Signal;

/**
 * What a picture of a circuit shows beside the circuit itself. Immutable.
 *
 * @param lights values of the bits for one pair of operands; empty where none are shown
 * @param coloring a measure of the bits as their colour; empty where there is none
 */
public record Overlay(Optional<Lights> lights, Optional<Coloring> coloring) {

    /** The circuit alone. */
    public static final Overlay NONE = new Overlay(Optional.empty(), Optional.empty());

    /** What is known of a signal, one line each, with a line break before each. */
    public String words(Signal.CellOutput signal) {
        return lights.map(shown -> "\n" + shown.words(signal)).orElse("")
                + coloring.flatMap(shown -> Optional.ofNullable(shown.words().get(signal))).map(text -> "\n" + text)
                .orElse("");
    }

    /** Whether bits look as they do without it. */
    boolean isPlain() {
        return lights.isEmpty() && coloring.isEmpty();
    }
}
