package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.SearchEffort;
import org.tramstudio.tram.StructureMappers;
import picocli.CommandLine;

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
    void theBenchPrintsEachGoalBesideWhatIsReached() throws IOException {
        List<MappingGoal> two = quickGoals().filter(goal -> goal.width() == 4).limit(2).toList();
        String text = bench(two);
        assertTrue(text.contains("18.16 @ 32.520") && text.contains("12.660000 @ 28.698"), text);
        assertTrue(text.contains("of 2 rows met") && text.contains("Whole direct front"), text);
        JsonNode json = new JsonMapper().readTree(bench(two, "--json"));
        assertEquals(2, json.get("rows").size());
        assertEquals(18.16, json.get("rows").get(0).get("error").asDouble(), 1e-9);
        assertEquals(0, json.get("front").get("points").get(0).get("error").asDouble());
        assertTrue(json.get("rows").get(0).get("milliseconds").asDouble() > 0);
    }

    private static String bench(List<MappingGoal> goals, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        MappingBenchCommand command = new MappingBenchCommand(new Console(stream, stream, false), goals);
        assertEquals(0, new CommandLine(command).execute(options));
        return out.toString(StandardCharsets.UTF_8);
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
