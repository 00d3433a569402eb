package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Signal;

class RemovalDifferenceTest {

    private static final MappedMultiplier ACCURATE = map(MultiplierArchitecture.WALLACE, 0, 0, 0, 0);
    private static final MappedMultiplier MILD = map(MultiplierArchitecture.WALLACE, 1, 1, .5, .2);
    private static final MappedMultiplier BOLD = map(MultiplierArchitecture.WALLACE, 1, .3, .9, .9);

    private static MappedMultiplier map(MultiplierArchitecture architecture, double... theta) {
        return new GreedyMapper().map(architecture, 4, StructureParameters.of(theta));
    }

    @Test
    void everyRemovedSignalIsInExactlyOneOfTheThreeSets() {
        RemovalDifference found = RemovalDifference.of(MILD, BOLD).orElseThrow();
        assertFalse(found.firstOnly().isEmpty() && found.secondOnly().isEmpty(), "they differ");
        assertEquals(new HashSet<>(MILD.tiedSignals()), union(found.firstOnly(), found.both()));
        assertEquals(new HashSet<>(BOLD.tiedSignals()), union(found.secondOnly(), found.both()));
        assertTrue(found.firstOnly().stream().noneMatch(BOLD.tiedSignals()::contains));
        assertTrue(found.secondOnly().stream().noneMatch(MILD.tiedSignals()::contains));
    }

    @Test
    void theAccurateOneHasNothingRemoved() {
        RemovalDifference found = RemovalDifference.of(ACCURATE, BOLD).orElseThrow();
        assertEquals(Set.of(), found.firstOnly());
        assertEquals(Set.of(), found.both());
        assertEquals(Set.copyOf(BOLD.tiedSignals()), found.secondOnly());
    }

    @Test
    void treesOfAnotherArchitectureOrMethodHaveNoSignalsInCommon() {
        assertTrue(RemovalDifference.of(MILD, map(MultiplierArchitecture.DADDA, 1, 1, .5, .2)).isEmpty());
        assertTrue(RemovalDifference.of(MILD, StructureMappers.of(MappingMethod.REBUILT,
                MappingOptions.standard()).map(MultiplierArchitecture.WALLACE, 4,
                MILD.theta())).isEmpty());
    }

    private static Set<Signal.CellOutput> union(Set<Signal.CellOutput> one, Set<Signal.CellOutput> other) {
        Set<Signal.CellOutput> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
