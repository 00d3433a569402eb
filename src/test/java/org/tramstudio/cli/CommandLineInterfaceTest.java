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
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Path> pictured = new ArrayList<>();

    @Test
    void wrongUsageIsToldWithTheWayToHelp() {
        assertEquals(2, run());
        assertEquals("A command is missing.\nSee tram-studio --help.", errors());
        assertEquals(2, run("map"));
        assertTrue(errors().contains("--theta") && errors().contains("See tram-studio map --help."), errors());
        assertEquals(2, run("frobnicate"));
        assertEquals(2, run("run", "p", "--bits", "9"));
        assertTrue(errors().startsWith("--bits is 9; it must be a whole number from 2 to 8"), errors());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void picturesAreTakenOfAProjectAndNothingElse() throws IOException {
        assertEquals(1, run("screenshots", folder.toString(), "--project", folder.toString()));
        assertTrue(errors().contains("is no project"), errors());
        assertEquals(List.of(), pictured);
        ProjectFolder.write(new Project(folder, "P", "", Optional.empty(), Optional.empty(),
                StudySettings.standard()));
        assertEquals(0, run("screenshots", "pictures", "--project", folder.toString(), "--json"));
        assertEquals(List.of(folder.toAbsolutePath()), pictured);
        assertEquals(Path.of("pictures", "start-light.png").toString(), json().get("files").get(0).asText());
    }

    @Test
    void withJsonAnErrorIsJsonToo() throws IOException {
        assertEquals(1, run("run", folder.resolve("nowhere").toString(), "--json"));
        assertTrue(json().get("error").asText().contains("there is no such folder"));
        assertEquals("", errors());
        assertEquals(2, run("map", "--json"));
        assertTrue(json().get("error").asText().contains("--theta"));
    }

    @Test
    void everySettingHasAnOption() {
        assertEquals(0, run("run", "--help"));
        for (Setting setting : Setting.values()) {
            assertTrue(text().contains("--" + setting.option() + "="), setting.option());
        }
    }

    @Test
    void mapPrintsThePapersExample() throws IOException {
        assertEquals(0, run("map", "--theta", PAPER_THETA, "--json"));
        JsonNode json = json();
        assertEquals(772.682081, json.get("mseToTarget").asDouble(), 1e-6);
        assertEquals(207.078, json.get("cost").asDouble(), 1e-9);
        assertEquals(207.078 / 302.416, json.get("normalizedCost").asDouble(), 1e-9);
        assertTrue(json.get("maxErrorDistance").asInt() > 0);
        assertTrue(json.get("removed").size() > 0);
        assertEquals(0, run("map", "--theta", PAPER_THETA));
        assertTrue(text().contains("207.078 AND gates"), text());
    }

    @ParameterizedTest
    @EnumSource
    void mapMapsInEveryWay(MappingMethod method) throws IOException {
        assertEquals(0, run("map", "--theta", "1,1,.6,.5,.4", "--width", "5", "--architecture", "dadda", "--method",
                method.id(), "--json"));
        JsonNode json = json();
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
        assertEquals(0, run("map", "--width", "4", "--method", "direct", "--front", "--distribution", "network", "--json"));
        JsonNode front = json().get("front");
        assertTrue(front.size() > 5, front.toString());
        for (int k = 1; k < front.size(); k++) {
            assertTrue(front.get(k).get("cost").asDouble() < front.get(k - 1).get("cost").asDouble());
            assertTrue(front.get(k).get("error").asDouble() > front.get(k - 1).get("error").asDouble());
        }
        assertEquals(0, run("map", "--width", "4", "--method", "direct", "--front"));
        assertTrue(text().contains("designs in"), text());
        assertEquals(2, run("map", "--front"));
        assertTrue(errors().contains("--front goes with --method direct"), errors());
        assertEquals(2, run("map", "--method", "direct"));
        assertTrue(errors().contains("--theta is missing"), errors());
    }

    @Test
    void mapHeedsBudgetsAndRefusesWhatAMethodDoesNotHeed() throws IOException {
        assertEquals(0, run("map", "--theta", "1,1,.5", "--width", "4", "--method", "refined", "--cost-budget", "30",
                "--json"));
        assertTrue(json().get("cost").asDouble() <= 30);
        assertEquals(0, run("map", "--theta", "0,0", "--width", "4", "--method", "direct", "--distribution", "network",
                "--uniform-share", "0.1", "--measure", "rowvar", "--rank-cap", "3", "--cost-budget", "30", "--json"));
        assertTrue(json().get("rank").asInt() <= 3);
        assertEquals(2, run("map", "--theta", "1", "--seed", "3"));
        assertTrue(errors().contains("--seed does not go with --method greedy"), errors());
        assertEquals(2, run("map", "--theta", "1", "--method", "refined", "--measure", "mse"));
        assertTrue(errors().contains("--measure does not go with --method refined"), errors());
        assertEquals(2, run("map", "--theta", "1", "--method", "best"));
        assertTrue(errors().contains("greedy, rebuilt, refined, direct"), errors());
        assertEquals(1, run("map", "--theta", "1", "--method", "direct", "--distribution", "normal"));
        assertTrue(errors().contains("normal: there is no such file of an operand distribution"), errors());
        assertEquals(2, run("map", "--theta", "1,1", "--method", "refined", "--cost-budget", "1"));
        assertTrue(errors().contains("budget"), errors());
    }

    @Test
    void benchSaysWhatItCanMeasure() {
        assertEquals(2, run("bench"));
        assertTrue(errors().contains("what to measure"), errors());
        assertEquals(0, run("bench", "--help"));
        assertTrue(text().contains("mapping"), text());
    }

    @Test
    void mapRefusesWhatIsNoMultiplier() {
        assertEquals(2, run("map", "--theta", "1.5"));
        assertTrue(errors().contains("θ_0 is 1.5"), errors());
        assertEquals(2, run("map", "--theta", "1", "--width", "1"));
        assertTrue(errors().contains("from 2 to 10"), errors());
        assertEquals(2, run("map", "--theta", "1,1,1,1", "--width", "2"));
        assertEquals(2, run("map", "--theta", "1", "--architecture", "dada"));
        assertTrue(errors().contains("array, wallace or dadda"), errors());
    }

    @Test
    void whatMapWritesMetricsReads() throws IOException {
        Path written = folder.resolve("out");
        assertEquals(0, run("map", "--theta", "1,1", "--width", "3", "--json", "--out", written.toString()));
        JsonNode mapped = json();
        Path table = written.resolve("tram_wallace_3.txt");
        assertEquals(0, run("metrics", table.toString(), "--json"));
        JsonNode measured = json();
        assertEquals(3, measured.get("width").asInt());
        for (String key : List.of("errorRate", "meanSquaredError", "bias", "maxErrorDistance")) {
            assertEquals(mapped.get(key), measured.get(key), key);
        }
        assertTrue(mapped.get("errorRate").asDouble() > 0);
    }

    @Test
    void metricsSaysWhatItExpected() throws IOException {
        Path file = Files.writeString(folder.resolve("table.txt"), "0 0 0\n0 1 zero\n");
        assertEquals(1, run("metrics", file.toString()));
        assertTrue(errors().contains(file + ", line 2") && errors().contains("w x product"), errors());
    }

    @Test
    void exportWritesAFinishedDesignAndNeverOverwritesUnasked() throws IOException {
        Project project = project(Optional.empty());
        String id = save(project, OptionalDouble.of(0.3), DesignState.DONE);
        Path written = folder.resolve("out");
        String place = project.folder().toString();
        assertEquals(0, run("export", place, "--lambda", "0.3", "--out", written.toString(), "--json"));
        assertEquals(id, json().get("id").asText());
        List<Path> files = new ArrayList<>();
        json().get("files").forEach(file -> files.add(Path.of(file.asText())));
        assertTrue(files.size() >= 3 && files.stream().allMatch(Files::exists), files.toString());

        Files.writeString(files.getFirst(), "mine");
        assertEquals(1, run("export", place, id, "--out", written.toString()));
        assertTrue(errors().contains("would overwrite"), errors());
        assertEquals("mine", Files.readString(files.getFirst()));
        assertEquals(0, run("export", place, id, "--out", written.toString(), "--force"));
        assertTrue(Files.readString(files.getFirst()).contains("module"));
    }

    @Test
    void exportNamesWhatCanBeExported() throws IOException {
        Project project = project(Optional.empty());
        String place = project.folder().toString();
        String target = folder.resolve("out").toString();
        assertEquals(1, run("export", place, "--lambda", "0.3", "--out", target));
        assertTrue(errors().contains("Train designs first"), errors());
        save(project, OptionalDouble.of(0.3), DesignState.INTERRUPTED);
        String id = save(project, OptionalDouble.of(0.5), DesignState.DONE);
        assertEquals(1, run("export", place, "--lambda", "0.3", "--out", target));
        assertTrue(errors().contains(id), errors());
        assertEquals(2, run("export", place, "--out", target));
        save(project, OptionalDouble.of(0.55), DesignState.DONE);
        assertEquals(1, run("export", place, "lambda-0.5", "--out", target));
        assertTrue(errors().contains("several designs"), errors());
        assertFalse(Files.exists(Path.of(target)));
    }

    @Test
    void runSaysWhatIsMissing() throws IOException {
        assertEquals(1, run("run", project(Optional.empty()).folder().toString()));
        assertTrue(errors().contains("has no network"), errors());
        assertEquals(2, run("run", project(Optional.empty()).folder().toString(), "--bits", "2"));
        assertTrue(errors().contains("has 3 columns"), errors());
    }

    @Test
    void aTinyStudyRunsFromTrainingToExport() throws IOException {
        Assumptions.assumeTrue(EngineStatus.probe() instanceof EngineStatus.Available,
                "the PyTorch engine is not available on this machine");
        String place = project(Optional.of(new NetworkReference.BuiltIn("lenet5"))).folder().toString();
        assertEquals(1, run("run", place));
        assertTrue(errors().contains("train-float"), errors());
        assertEquals(0, run("train-float", place, "--epochs", "1", "--json"), this::errors);
        assertEquals(1, run("train-float", place, "--epochs", "1"));
        assertTrue(errors().contains("--force"), errors());

        String[] study = {"run", place, "--lambda", "2", "--epochs1", "1", "--epochs3", "1", "--batch", "32", "--json"};
        assertEquals(0, run(study), this::errors);
        JsonNode result = json();
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

        assertEquals(0, run(study));
        assertEquals(result, json());
        assertEquals(0, run("run", place, "--lambda", "2", "--epochs1", "1", "--epochs3", "1", "--batch", "32"));
        assertTrue(errors().contains("λ 2: already finished; --again to repeat"), errors());
        assertTrue(text().contains("simulated power  mapped power  predicted power"), text());
        assertEquals(0, run("export", place, "--lambda", "2", "--out", folder.resolve("out").toString()));
        designsOfOtherSourcesAreTrainedExportedAndMeasured(place);
    }

    private void designsOfOtherSourcesAreTrainedExportedAndMeasured(String place) throws IOException {
        assertEquals(0, run("run", place, "--lambda", "2", "--truncate", "6", "--direct", "0.7", "--granularity", "layer",
                "--epochs1", "1", "--epochs3", "1", "--batch", "32", "--json"), this::errors);
        JsonNode designs = json().get("designs");
        assertEquals(List.of("co-trained", "truncated", "direct"), designs.findValuesAsText("source"));
        assertEquals(List.of("λ 2", "6 columns truncated", "Direct 0.7"), designs.findValuesAsText("title"));
        String id = designs.get(2).get("id").asText();
        Path out = folder.resolve("direct");
        assertEquals(0, run("export", place, id, "--out", out.toString(), "--json"), this::errors);
        assertEquals(12, json().get("files").size(), "two layers, six files each");
        Path operands = Path.of(place).resolve("designs").resolve(id).resolve("operands.csv");
        String circuit = firstVerilog(out);
        assertEquals(0, run("metrics", circuit, "--distribution", operands.toString()), this::errors);
        assertEquals(0, run("power", circuit, "--distribution", operands.toString()), this::errors);
    }

    private static String firstVerilog(Path out) throws IOException {
        try (var files = Files.newDirectoryStream(out, "*_1.v")) {
            return files.iterator().next().toString();
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

    private List<Path> take(Path target, Path project) {
        pictured.add(project);
        return List.of(target.resolve("start-light.png"));
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return new CommandLineInterface(new Console(stream(out), stream(err), false), this::take).run(args);
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
