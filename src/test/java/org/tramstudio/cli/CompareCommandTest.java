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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.FinishedDesigns;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

class CompareCommandTest {

    private static final MultiplierSource LAMBDA = new MultiplierSource.CoTrained(0.3);

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theTableHasARowForEachDesignWhateverItsSeedsDearestFirst() throws IOException {
        String place = project("p", List.of(
                FinishedDesigns.ofSeed(0.3, 1, 0.780, 0.6), FinishedDesigns.ofSeed(0.3, 2, 0.790, 0.7),
                FinishedDesigns.design(LAMBDA, Map.of(Setting.MAPPING_METHOD, "refined"), 0.77, 0.66),
                FinishedDesigns.ofSeed(2, 1, 0.70, 0.5), FinishedDesigns.ofSeed(2, 2, 0.71, 0.5),
                FinishedDesigns.ofSeed(2, 3, 0.72, 0.5),
                FinishedDesigns.ofSeed(0.9, 1, 0.99, 0.1).in(DesignState.INTERRUPTED)));
        assertEquals(0, run("compare", place), this::errors);
        assertEquals("""
                design  simulated power  mapped power  quantised %      before phase 3 %       after phase 3 %  seeds  front  how
                λ 0.3             0.660         0.670        79.50                 76.50                 77.00      1         mapping refined
                λ 0.3             0.650         0.660  79.50 [79.50, 79.50]  78.00 [77.50, 78.50]  78.50 [78.00, 79.00]      2    yes
                λ 2               0.500         0.510  79.50 ± 0.00          70.50 ± 1.00          71.00 ± 1.00      3    yes"""
                .replaceAll(" +", " "), text().split("\n\n")[0].replaceAll(" +", " "));
        assertTrue(text().contains("of two seeds with [least, greatest], of more with ± the sample standard deviation"), text());
        assertTrue(text().contains("those that are not named are at their defaults"), text());
    }

    @Test
    void jsonHasEachGroupWithItsSeeds() throws IOException {
        String place = project("p", List.of(FinishedDesigns.ofSeed(0.3, 1, 0.78, 0.6), FinishedDesigns.ofSeed(0.3, 2, 0.79, 0.6),
                FinishedDesigns.design(LAMBDA, Map.of(Setting.BITS, "4", Setting.COLUMNS, "4",
                        Setting.BIAS_CORRECTION, "true"), 0.77, 0.3)));
        assertEquals(0, run("compare", place, "--power", "mapped", "--json"), this::errors);
        assertEquals("mapped", json().get("power").asText());
        JsonNode group = json().get("groups").get(0);
        assertEquals("p", group.get("project").asText());
        assertEquals("co-trained", group.get("source").asText());
        assertEquals("[1,2]", group.get("seeds").toString());
        assertEquals(0.785, group.get("accuracy").get("mean").asDouble(), 1e-12);
        assertEquals(0.61, group.get("normalizedPower").get("least").asDouble(), 1e-12);
        assertEquals(List.of("0.78", "0.79"), group.get("designs").findValuesAsText("accuracy"));
        assertTrue(group.get("front").asBoolean());
        JsonNode four = json().get("groups").get(1);
        assertEquals("bits 4, columns 4, bias correction on", four.get("how").asText());
        assertEquals("{\"bits\":4,\"columns\":4,\"biasCorrection\":true}", four.get("settings").toString());
        assertFalse(four.get("accuracy").has("standardDeviation"));
    }

    @Test
    void severalProjectsAreNamedEvenWhereTheirTitlesAreAlike() throws IOException {
        List<DesignPoint> designs = List.of(FinishedDesigns.ofSeed(0.3, 1, 0.78, 0.6));
        String one = project("one", "Same", designs);
        String other = project("other", "Same", designs);
        assertEquals(0, run("compare", one, other), this::errors);
        assertTrue(text().startsWith("project"), text());
        assertTrue(text().contains("Same (one)") && text().contains("Same (other)"), text());
        assertEquals(0, run("compare", one, project("third", "Mine", designs), "--json"), this::errors);
        assertEquals(List.of("Same", "Mine"), json().get("groups").findValuesAsText("project"));
    }

    @Test
    void thePlotIsWrittenAndNeverOverwritesUnasked() throws IOException {
        String place = project("p", FinishedDesigns.crowded());
        Path plot = folder.resolve("plot.svg");
        assertEquals(0, run("compare", place, "--plot", plot.toString()), this::errors);
        assertTrue(text().strip().endsWith("Written: " + plot), text());
        assertTrue(Files.readString(plot).contains("Simulated multiplier power"));
        Files.writeString(plot, "mine");
        assertEquals(1, run("compare", place, "--plot", plot.toString()));
        assertEquals(plot + ": would be overwritten.\nName another file with --plot, or add --force to overwrite.", errors());
        assertEquals("mine", Files.readString(plot));
        assertEquals(0, run("compare", place, "--plot", plot.toString(), "--force", "--power", "predicted", "--json"));
        assertEquals(plot.toString(), json().get("plot").asText());
        assertTrue(Files.readString(plot).contains("Predicted multiplier power"));
        assertEquals(2, run("compare", place, "--plot", folder.resolve("plot.png").toString()));
        assertTrue(errors().contains("must end in .svg"), errors());
    }

    @Test
    void whatCannotBeComparedIsNamedWithWhatToDo() throws IOException {
        assertEquals(2, run("compare"));
        assertTrue(errors().contains("PROJECT"), errors());
        assertEquals(1, run("compare", folder.toString()));
        assertTrue(errors().contains(folder + ": is no project"), errors());
        String empty = project("empty", List.of(FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6).in(DesignState.INTERRUPTED)));
        assertEquals(1, run("compare", project("full", List.of(FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6))), empty));
        assertEquals(Path.of(empty, "designs") + ": there is no finished design.\nTrain designs first, with the command run.",
                errors());
        assertEquals(2, run("compare", empty, "--power", "felt"));
        assertTrue(errors().contains("--power"), errors());
    }

    @Test
    void whatIsNotKnownIsLeftOpen() throws IOException {
        DesignPoint design = FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6);
        String place = project("p", List.of(new DesignPoint(design.id(), design.source(), design.plan(), design.state(),
                design.theta(), design.accuracy(), 0.7, 0.6, OptionalDouble.empty(), 1, List.of(), Optional.empty(), List.of())));
        assertEquals(0, run("compare", place), this::errors);
        assertTrue(text().contains("λ 0.3                 -         0.600"), text());
        Path plot = folder.resolve("plot.svg");
        assertEquals(1, run("compare", place, "--plot", plot.toString()));
        assertTrue(errors().contains("no finished design has a simulated power to plot"), errors());
        assertFalse(Files.exists(plot));
    }

    @Test
    void aDesignThatCannotBeReadIsToldAndSoAreMixedInputs() throws IOException {
        DesignPoint design = FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6);
        DesignPoint ofOtherWeights = new DesignPoint("other", design.source(), design.plan(), design.state(), design.theta(),
                design.accuracy(), 0.7, 0.6, design.simulatedPower(), 1, List.of(), Optional.empty(), List.of());
        String place = project("p", List.of(design, ofOtherWeights));
        Path broken = Files.createDirectories(Path.of(place, "designs", "broken")).resolve("design.json");
        Files.writeString(broken, "{");
        assertEquals(0, run("compare", place));
        assertTrue(errors().startsWith(broken.toString()), errors());
        assertTrue(text().contains("Note: λ 0.3 has a seed twice"), text());
        assertEquals(0, run("compare", place, "--json"));
        assertTrue(json().get("unreadable").get(0).asText().startsWith(broken.toString()));
    }

    private String project(String name, List<DesignPoint> designs) throws IOException {
        return project(name, name, designs);
    }

    private String project(String name, String title, List<DesignPoint> designs) throws IOException {
        Project project = new Project(folder.resolve(name), title, "", Optional.empty(), Optional.empty(),
                StudySettings.standard());
        ProjectFolder.write(project);
        FinishedDesigns.save(project.designs(), designs);
        return project.folder().toString();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return new CommandLineInterface(new Console(stream(out), stream(err), false), (target, project) -> List.of()).run(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private JsonNode json() throws IOException {
        return new JsonMapper().readTree(text());
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }
}
