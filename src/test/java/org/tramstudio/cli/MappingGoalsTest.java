package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.SearchEffort;
import org.tramstudio.tram.StructureMappers;

class MappingGoalsTest {

    static Stream<MappingGoal> quickGoals() {
        return MappingGoals.all().stream().filter(goal -> goal.options().effort() == SearchEffort.QUICK);
    }

    @ParameterizedTest
    @MethodSource("quickGoals")
    void everyQuickGoalIsMetButForTheTimeThatDependsOnTheMachine(MappingGoal goal) {
        MappedMultiplier mapped = StructureMappers.of(goal.method(), goal.options())
                .map(goal.architecture(), goal.width(), goal.theta());
        assertTrue(goal.met(MappingBenchCommand.error(goal, mapped), mapped.cost(), 0),
                MappingBenchCommand.error(goal, mapped) + " @ " + mapped.cost());
    }

    @Test
    void aPrintedFigureStandsForWhatIsRoundedToIt() {
        assertEquals(173.265, MappingGoal.most("173.26"), 1e-12);
        assertEquals(417.5, MappingGoal.most("417"), 1e-12);
        MappingGoal goal = quickGoals().findFirst().orElseThrow();
        assertTrue(goal.met(772.6820814, 207.078, 1.9));
        assertFalse(goal.met(772.682082, 207.078, 1.9));
        assertFalse(goal.met(772.682081, 207.08, 1.9));
        assertFalse(goal.met(772.682081, 207.078, 2.1));
    }
}
