package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignClaim;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

class CommandLineInterfaceTest {

    private static final String PAPER_THETA = "1,1,1,1,.174248,.199563,.194773,.147112";

    @TempDir
    private Path folder;
    private final CapturedCommandLine program = new CapturedCommandLine(this::take);
    private final List<Path> pictured = new ArrayList<>();

    @Test
    void wrongUsageIsToldWithTheWayToHelp() {
        assertEquals(2, program.run());
        assertEquals("A command is missing.\nSee tram-studio --help.", program.errors());
        assertEquals(2, program.run("map"));
        assertTrue(program.errors().contains("--theta") && program.errors().contains("See tram-studio map --help."),
                program.errors());
        assertEquals(2, program.run("frobnicate"));
        assertEquals(2, program.run("run", "p", "--bits", "9"));
        assertTrue(program.errors().startsWith("--bits is 9; it must be a whole number from 2 to 8"), program.errors());
        assertEquals("", program.text());
    }

    @Test
    void picturesAreTakenOfAProjectAndNothingElse() throws IOException {
        assertEquals(1, program.run("screenshots", folder.toString(), "--project", folder.toString()));
        assertTrue(program.errors().contains("is no project"), program.errors());
        assertEquals(List.of(), pictured);
        ProjectFolder.write(new Project(folder, "P", "", Optional.empty(), Optional.empty(),
                StudySettings.standard()));
        assertEquals(0, program.run("screenshots", "pictures", "--project", folder.toString(), "--json"));
        assertEquals(List.of(folder.toAbsolutePath()), pictured);
        assertEquals(Path.of("pictures", "start-light.png").toString(), program.json().get("files").get(0).asText());
    }

    @Test
    void withJsonAnErrorIsJsonToo() throws IOException {
        assertEquals(1, program.run("run", folder.resolve("nowhere").toString(), "--json"));
        assertTrue(program.json().get("error").asText().contains("there is no such folder"));
        assertEquals("", program.errors());
        assertEquals(2, program.run("map", "--json"));
        assertTrue(program.json().get("error").asText().contains("--theta"));
    }

    @Test
    void everySettingHasAnOption() {
        assertEquals(0, program.run("run", "--help"));
        for (Setting setting : Setting.values()) {
            assertTrue(program.text().contains("--" + setting.option() + "="), setting.option());
        }
    }

    @Test
    void mapPrintsThePapersExample() throws IOException {
        assertEquals(0, program.run("map", "--theta", PAPER_THETA, "--json"));
        JsonNode json = program.json();
        assertEquals(772.682081, json.get("mseToTarget").asDouble(), 1e-6);
        assertEquals(207.078, json.get("cost").asDouble(), 1e-9);
        assertEquals(207.078 / 302.416, json.get("normalizedCost").asDouble(), 1e-9);
        assertTrue(json.get("maxErrorDistance").asInt() > 0);
        assertTrue(json.get("removed").size() > 0);
        assertEquals(0, program.run("map", "--theta", PAPER_THETA));
        assertTrue(program.text().contains("207.078 AND gates"), program.text());
    }

    @ParameterizedTest
    @EnumSource
    void mapMapsInEveryWay(MappingMethod method) throws IOException {
        assertEquals(0, program.run("map", "--theta", "1,1,.6,.5,.4", "--width", "5", "--architecture", "dadda", "--method",
                method.id(), "--json"));
        JsonNode json = program.json();
        for (String key : List.of("errorRate", "meanErrorDistance", "normalizedMeanErrorDistance",
                "meanRelativeErrorDistance", "meanSquaredError", "maxErrorDistance", "worstCaseRelativeError", "bias",
                "mseToTarget", "cost", "normalizedCost", "normalizedPower", "rank", "milliseconds", "removed")) {
            assertTrue(json.has(key), key);
        }
        String kind = method == MappingMethod.GREEDY ? "tiedSignal" : "droppedPartialProduct";
        assertTrue(json.get("removed").findValuesAsText("kind").contains(kind), json.get("removed").toString());
    }

    @Test
    void mapPrintsTheFrontOfDirectDesignsFromDearToCheap() throws IOException {
        assertEquals(0, program.run("map", "--width", "4", "--method", "direct", "--front", "--distribution", "network",
                "--json"));
        JsonNode front = program.json().get("front");
        assertTrue(front.size() > 5, front.toString());
        for (int k = 1; k < front.size(); k++) {
            assertTrue(front.get(k).get("cost").asDouble() < front.get(k - 1).get("cost").asDouble());
            assertTrue(front.get(k).get("error").asDouble() > front.get(k - 1).get("error").asDouble());
        }
        assertEquals(0, program.run("map", "--width", "4", "--method", "direct", "--front"));
        assertTrue(program.text().contains("designs in"), program.text());
        assertEquals(2, program.run("map", "--front"));
        assertTrue(program.errors().contains("--front goes with --method direct"), program.errors());
        assertEquals(2, program.run("map", "--method", "direct"));
        assertTrue(program.errors().contains("--theta is missing"), program.errors());
    }

    @Test
    void mapHeedsBudgetsAndRefusesWhatAMethodDoesNotHeed() throws IOException {
        assertEquals(0, program.run("map", "--theta", "1,1,.5", "--width", "4", "--method", "refined", "--cost-budget", "30",
                "--json"));
        assertTrue(program.json().get("cost").asDouble() <= 30);
        assertEquals(0, program.run("map", "--theta", "0,0", "--width", "4", "--method", "direct", "--distribution", "network",
                "--uniform-share", "0.1", "--measure", "rowvar", "--rank-cap", "3", "--cost-budget", "30", "--json"));
        assertTrue(program.json().get("rank").asInt() <= 3);
        assertEquals(2, program.run("map", "--theta", "1", "--seed", "3"));
        assertTrue(program.errors().contains("--seed does not go with --method greedy"), program.errors());
        assertEquals(2, program.run("map", "--theta", "1", "--method", "refined", "--measure", "mse"));
        assertTrue(program.errors().contains("--measure does not go with --method refined"), program.errors());
        assertEquals(2, program.run("map", "--theta", "1", "--method", "best"));
        assertTrue(program.errors().contains("greedy, rebuilt, refined, direct"), program.errors());
        assertEquals(1, program.run("map", "--theta", "1", "--method", "direct", "--distribution", "normal"));
        assertTrue(program.errors().contains("normal: there is no such file of an operand distribution"), program.errors());
        assertEquals(2, program.run("map", "--theta", "1,1", "--method", "refined", "--cost-budget", "1"));
        assertTrue(program.errors().contains("budget"), program.errors());
    }

    @Test
    void benchSaysWhatItCanMeasure() {
        assertEquals(2, program.run("bench"));
        assertTrue(program.errors().contains("what to measure"), program.errors());
        assertEquals(0, program.run("bench", "--help"));
        assertTrue(program.text().contains("mapping"), program.text());
    }

    @Test
    void mapRefusesWhatIsNoMultiplier() {
        assertEquals(2, program.run("map", "--theta", "1.5"));
        assertTrue(program.errors().contains("θ_0 is 1.5"), program.errors());
        assertEquals(2, program.run("map", "--theta", "1", "--width", "1"));
        assertTrue(program.errors().contains("from 2 to 16"), program.errors());
        assertEquals(2, program.run("map", "--theta", "1,1,1,1", "--width", "2"));
        assertEquals(2, program.run("map", "--theta", "1", "--architecture", "dada"));
        assertTrue(program.errors().contains("array, wallace or dadda"), program.errors());
    }

    @Test
    void whatMapWritesMetricsReads() throws IOException {
        Path written = folder.resolve("out");
        assertEquals(0, program.run("map", "--theta", "1,1", "--width", "3", "--json", "--out", written.toString()));
        JsonNode mapped = program.json();
        Path table = written.resolve("tram_wallace_3.txt");
        assertEquals(0, program.run("metrics", table.toString(), "--json"));
        JsonNode measured = program.json();
        assertEquals(3, measured.get("width").asInt());
        for (String key : List.of("errorRate", "meanSquaredError", "bias", "maxErrorDistance")) {
            assertEquals(mapped.get(key), measured.get(key), key);
        }
        assertTrue(mapped.get("errorRate").asDouble() > 0);
    }

    @Test
    void metricsSaysWhatItExpected() throws IOException {
        Path file = Files.writeString(folder.resolve("table.txt"), "0 0 0\n0 1 zero\n");
        assertEquals(1, program.run("metrics", file.toString()));
        assertTrue(program.errors().contains(file + ", line 2") && program.errors().contains("w x product"), program.errors());
    }

    @Test
    void exportWritesAFinishedDesignAndNeverOverwritesUnasked() throws IOException {
        Project project = project(Optional.empty());
        String id = save(project, OptionalDouble.of(0.3), DesignState.DONE);
        Path written = folder.resolve("out");
        String place = project.folder().toString();
        assertEquals(0, program.run("export", place, "--lambda", "0.3", "--out", written.toString(), "--json"));
        assertEquals(id, program.json().at("/designs/0/id").asText());
        List<Path> files = new ArrayList<>();
        program.json().at("/designs/0/files").forEach(file -> files.add(written.resolve(file.get("path").asText())));
        assertTrue(files.size() >= 3 && files.stream().allMatch(Files::exists), files.toString());

        Files.writeString(files.getFirst(), "mine");
        assertEquals(1, program.run("export", place, id, "--out", written.toString()));
        assertTrue(program.errors().contains("would be overwritten"), program.errors());
        assertEquals("mine", Files.readString(files.getFirst()));
        assertEquals(0, program.run("export", place, id, "--out", written.toString(), "--force"));
        assertTrue(Files.readString(files.getFirst()).contains("module"));
    }

    @Test
    void exportNamesWhatCanBeExported() throws IOException {
        Project project = project(Optional.empty());
        String place = project.folder().toString();
        String target = folder.resolve("out").toString();
        assertEquals(1, program.run("export", place, "--lambda", "0.3", "--out", target));
        assertTrue(program.errors().contains("Train designs first"), program.errors());
        save(project, OptionalDouble.of(0.3), DesignState.INTERRUPTED);
        String id = save(project, OptionalDouble.of(0.5), DesignState.DONE);
        assertEquals(1, program.run("export", place, "--lambda", "0.3", "--out", target));
        assertTrue(program.errors().contains(id), program.errors());
        assertEquals(2, program.run("export", place, "--out", target));
        save(project, OptionalDouble.of(0.55), DesignState.DONE);
        assertEquals(1, program.run("export", place, "lambda-0.5", "--out", target));
        assertTrue(program.errors().contains("several designs"), program.errors());
        assertFalse(Files.exists(Path.of(target)));
    }

    @Test
    void runSaysWhatIsMissing() throws IOException {
        assertEquals(1, program.run("run", project(Optional.empty()).folder().toString()));
        assertTrue(program.errors().contains("has no network"), program.errors());
        assertEquals(2, program.run("run", project(Optional.empty()).folder().toString(), "--bits", "2"));
        assertTrue(program.errors().contains("has 3 columns"), program.errors());
    }

    @Test
    void aTinyStudyRunsFromTrainingToExport() throws IOException {
        Assumptions.assumeTrue(EngineStatus.probe() instanceof EngineStatus.Available,
                "the PyTorch engine is not available on this machine");
        String place = project(Optional.of(new NetworkReference.BuiltIn("lenet5"))).folder().toString();
        assertEquals(1, program.run("run", place));
        assertTrue(program.errors().contains("train-float"), program.errors());
        assertEquals(0, program.run("train-float", place, "--epochs", "1", "--json"), program::errors);
        assertEquals(1, program.run("train-float", place, "--epochs", "1"));
        assertTrue(program.errors().contains("--force"), program.errors());

        String[] study = {"run", place, "--lambda", "2", "--epochs1", "1", "--epochs3", "1", "--batch", "32", "--json"};
        assertEquals(0, program.run(study), program::errors);
        JsonNode result = program.json();
        JsonNode design = result.get("designs").get(0);
        assertEquals(2.0, design.get("lambda").asDouble());
        assertEquals(8, design.get("theta").size());
        for (String key : List.of("accuracyFloat", "accuracyQuantized", "accuracyAfterPhase1", "accuracy",
                "predictedPower", "normalizedPower")) {
            double value = design.get(key).asDouble();
            assertTrue(value > 0 && value <= 1, key + " " + value);
        }
        assertTrue(design.get("normalizedPower").asDouble() < result.get("accurate").get("normalizedPower").asDouble());
        assertFalse(result.get("accurate").has("lambda"));

        assertEquals(0, program.run(study));
        assertEquals(result, program.json());
        aMovedProjectTrainsNothingAgain(study, result);
        assertEquals(0, program.run("run", place, "--lambda", "2", "--epochs1", "1", "--epochs3", "1", "--batch", "32"));
        assertTrue(program.errors().contains("λ 2: already finished; --again to repeat"), program.errors());
        assertTrue(program.text().contains("simulated  mapped  predicted"), program.text());
        assertEquals(0, program.run("export", place, "--lambda", "2", "--out", folder.resolve("out").toString()));
        designsOfOtherSourcesAreTrainedExportedAndMeasured(place);
    }

    private void aMovedProjectTrainsNothingAgain(String[] study, JsonNode result) throws IOException {
        Path moved = Files.move(Path.of(study[1]), folder.resolve("moved, with spaces"));
        String[] there = study.clone();
        there[1] = moved.toString();
        assertEquals(0, program.run(there), program::errors);
        assertEquals(result, program.json(), "with the times of the first run");
        Files.move(moved, Path.of(study[1]));
    }

    private void designsOfOtherSourcesAreTrainedExportedAndMeasured(String place) throws IOException {
        assertEquals(0, program.run("run", place, "--lambda", "2", "--truncate", "6", "--direct", "0.7", "--granularity", "layer",
                "--epochs1", "1", "--epochs3", "1", "--batch", "32", "--json"), program::errors);
        JsonNode designs = program.json().get("designs");
        assertEquals(List.of("co-trained", "truncated", "direct"), designs.findValuesAsText("source"));
        assertEquals(List.of("λ 2", "6 columns truncated", "Direct 0.7"), designs.findValuesAsText("title"));
        String id = designs.get(2).get("id").asText();
        Path out = folder.resolve("direct");
        assertEquals(0, program.run("export", place, id, "--out", out.toString(), "--json"), program::errors);
        assertEquals(2, Files.readAllLines(out.resolve(id).resolve("manifest.csv")).size() - 1, "two layers, a multiplier each");
        Path operands = Path.of(place).resolve("designs").resolve(id).resolve("operands.csv");
        String circuit = firstVerilog(out.resolve(id));
        assertEquals(0, program.run("metrics", circuit, "--distribution", operands.toString()), program::errors);
        assertEquals(0, program.run("power", circuit, "--distribution", operands.toString()), program::errors);
    }

    private static String firstVerilog(Path out) throws IOException {
        try (var folders = Files.newDirectoryStream(out, "*_1")) {
            Path first = folders.iterator().next();
            return first.resolve(first.getFileName() + ".v").toString();
        }
    }

    private Project project(Optional<NetworkReference> network) throws IOException {
        Project project = new Project(folder.resolve("project"), "Title", "", network,
                Optional.of(new DatasetReference.Glyphs(200, 50, 1)), StudySettings.standard());
        ProjectFolder.write(project);
        return project;
    }

    private static String save(Project project, OptionalDouble lambda, DesignState state) throws IOException {
        String id = "lambda-" + lambda.orElseThrow() + "-seed-1-00000000";
        MultiplierSource source = new MultiplierSource.CoTrained(lambda.orElseThrow());
        DesignPoint point = DesignPoint.queued(id, source, project.study().plan());
        try (DesignClaim claim = new DesignStore(project.designs()).claim(id).orElseThrow()) {
            claim.save(new DesignPoint(id, source, point.plan(), state, StructureParameters.of(1, 1, 0.5), Map.of(),
                    0.9, 0.9, OptionalDouble.empty(), 1, List.of(), Optional.empty(), List.of()));
        }
        return id;
    }

    private List<Path> take(Path target, Path project, boolean growing) {
        pictured.add(project);
        return List.of(target.resolve("start-light.png"));
    }
}
