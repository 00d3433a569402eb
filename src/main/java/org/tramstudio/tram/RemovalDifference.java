package org.tramstudio.tram;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.Signal;

/**
 * Which signals of one accurate tree two multipliers have removed.
 *
 * @param firstOnly tied to 0 in the first alone
 * @param secondOnly tied to 0 in the second alone
 * @param both tied to 0 in both
 */
public record RemovalDifference(Set<Signal.CellOutput> firstOnly, Set<Signal.CellOutput> secondOnly,
                                Set<Signal.CellOutput> both) {

    /** Copies the sets. */
    public RemovalDifference {
        firstOnly = Set.copyOf(firstOnly);
        secondOnly = Set.copyOf(secondOnly);
        both = Set.copyOf(both);
    }

    /**
     * Compares two multipliers; empty unless both are the same accurate tree with signals removed, as the greedy method
     * leaves it.
     */
    public static Optional<RemovalDifference> of(MappedMultiplier first, MappedMultiplier second) {
        if (first.method() != MappingMethod.GREEDY || second.method() != MappingMethod.GREEDY
                || !first.accurate().equals(second.accurate())) {
            return Optional.empty();
        }
        Set<Signal.CellOutput> firstOnly = new HashSet<>(first.tiedSignals());
        Set<Signal.CellOutput> secondOnly = new HashSet<>(second.tiedSignals());
        Set<Signal.CellOutput> both = new HashSet<>(firstOnly);
        both.retainAll(secondOnly);
        firstOnly.removeAll(both);
        secondOnly.removeAll(both);
        return Optional.of(new RemovalDifference(firstOnly, secondOnly, both));
    }
}
