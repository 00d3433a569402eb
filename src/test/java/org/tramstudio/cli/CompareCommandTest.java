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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignFigures;
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
    private final CapturedCommandLine program = new CapturedCommandLine();

    @Test
    void theTableHasARowForEachDesignWhateverItsSeedsDearestFirst() throws IOException {
        String place = project("p", List.of(
                FinishedDesigns.ofSeed(0.3, 1, 0.780, 0.6), FinishedDesigns.ofSeed(0.3, 2, 0.790, 0.7),
                FinishedDesigns.design(LAMBDA, Map.of(Setting.MAPPING_METHOD, "refined"), 0.77, 0.66),
                FinishedDesigns.ofSeed(2, 1, 0.70, 0.5), FinishedDesigns.ofSeed(2, 2, 0.71, 0.5),
                FinishedDesigns.ofSeed(2, 3, 0.72, 0.5),
                FinishedDesigns.ofSeed(0.9, 1, 0.99, 0.1).in(DesignState.INTERRUPTED)));
        assertEquals(0, program.run("compare", place), program::errors);
        assertEquals("""
                 simulated mapped 95 % of the
                design power power quantised % before phase 3 % after phase 3 % mean seeds front how
                λ 0.3             0.660         0.670        79.50                 76.50                 77.00                 -      1         mapping refined
                λ 0.3             0.650         0.660  79.50 [79.50, 79.50]  78.00 [77.50, 78.50]  78.50 [78.00, 79.00]  -      2    yes
                λ 2               0.500         0.510  79.50 ± 0.00          70.50 ± 1.00          71.00 ± 1.00    68.52 to 73.48      3    yes"""
                .replaceAll(" +", " "), program.text().split("\n\n")[0].replaceAll(" +", " "));
        String notes = program.text().replaceAll("\\s+", " ");
        assertTrue(notes.contains("of two seeds with [least, greatest], of more with ± the sample standard deviation"), notes);
        assertTrue(notes.contains("those that are not named are at their defaults"), notes);
    }

    @Test
    void jsonHasEachGroupWithItsSeeds() throws IOException {
        String place = project("p", List.of(FinishedDesigns.ofSeed(0.3, 1, 0.78, 0.6), FinishedDesigns.ofSeed(0.3, 2, 0.79, 0.6),
                FinishedDesigns.design(LAMBDA, Map.of(Setting.BITS, "4", Setting.COLUMNS, "4",
                        Setting.BIAS_CORRECTION, "true"), 0.77, 0.3)));
        assertEquals(0, program.run("compare", place, "--power", "mapped", "--json"), program::errors);
        assertEquals("mapped", program.json().get("power").asText());
        JsonNode group = program.json().get("groups").get(0);
        assertEquals("p", group.get("project").asText());
        assertEquals("co-trained", group.get("source").asText());
        assertEquals("[1,2]", group.get("seeds").toString());
        assertEquals(0.785, group.get("accuracy").get("mean").asDouble(), 1e-12);
        assertEquals(0.61, group.get("normalizedPower").get("least").asDouble(), 1e-12);
        assertEquals(List.of("0.78", "0.79"), group.get("designs").findValuesAsText("accuracy"));
        assertTrue(group.get("front").asBoolean());
        JsonNode four = program.json().get("groups").get(1);
        assertEquals("bits 4, columns 4, bias correction on", four.get("how").asText());
        assertEquals("{\"bits\":4,\"columns\":4,\"biasCorrection\":true}", four.get("settings").toString());
        assertFalse(four.get("accuracy").has("standardDeviation"));
    }

    @Test
    void severalProjectsAreNamedEvenWhereTheirTitlesAreAlike() throws IOException {
        List<DesignPoint> designs = List.of(FinishedDesigns.ofSeed(0.3, 1, 0.78, 0.6));
        String one = project("one", "Same", designs);
        String other = project("other", "Same", designs);
        assertEquals(0, program.run("compare", one, other), program::errors);
        assertTrue(program.text().contains("\nproject "), program.text());
        assertTrue(program.text().contains("Same (one)") && program.text().contains("Same (other)"), program.text());
        assertEquals(0, program.run("compare", one, project("third", "Mine", designs), "--json"), program::errors);
        assertEquals(List.of("Same", "Mine"), program.json().get("groups").findValuesAsText("project"));
    }

    @Test
    void thePlotIsWrittenAndNeverOverwritesUnasked() throws IOException {
        String place = project("p", FinishedDesigns.crowded());
        Path plot = folder.resolve("plot.svg");
        assertEquals(0, program.run("compare", place, "--plot", plot.toString()), program::errors);
        assertTrue(program.text().strip().endsWith("Written: " + plot), program.text());
        assertTrue(Files.readString(plot).contains("Simulated multiplier power"));
        Files.writeString(plot, "mine");
        assertEquals(1, program.run("compare", place, "--plot", plot.toString()));
        assertEquals(plot + ": would be overwritten.\nName another file with --plot, or add --force to overwrite.",
                program.errors());
        assertEquals("mine", Files.readString(plot));
        assertEquals(0, program.run("compare", place, "--plot", plot.toString(), "--force", "--power", "predicted", "--json"));
        assertEquals(plot.toString(), program.json().get("plot").asText());
        assertTrue(Files.readString(plot).contains("Predicted multiplier power"));
        assertEquals(2, program.run("compare", place, "--plot", folder.resolve("plot.png").toString()));
        assertTrue(program.errors().contains("must end in .svg or .pdf"), program.errors());
    }

    @Test
    void thePlotIsAPageOfPdfWhereItsNameSaysSo() throws IOException {
        Path plot = folder.resolve("Plot.PDF");
        assertEquals(0, program.run("compare", project("p", FinishedDesigns.crowded()), "--plot", plot.toString()), program::errors);
        try (PDDocument document = Loader.loadPDF(plot.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            assertTrue(new PDFTextStripper().getText(document).contains("Simulated multiplier power"));
        }
    }

    @Test
    void anyQuantityCanBeComparedAgainstAnother() throws IOException {
        String place = project("p", List.of(measured(new MultiplierSource.Accurate(), 1, 0.8, 1, 1, 0),
                measured(LAMBDA, 1, 0.79, 0.6, 0.7, 12345), measured(new MultiplierSource.Truncated(5), 1, 0.78, 0.5, 0.9, 800)));
        Path plot = folder.resolve("plot.svg");
        assertEquals(0, program.run("compare", place, "--objective", "area", "--columns", "energy,mse", "--plot", plot.toString()),
                program::errors);
        String text = program.text();
        assertTrue(text.matches("(?s) +before +after\n +simulated +mapped +quantised.*\ndesign +power +power +area +energy +MSE .*"), text);
        assertTrue(text.matches("(?s).*λ 0.3 +0.600 +0.610 +0.700 +0.680 +12,345 .*"), text);
        assertTrue(text.contains("beats it in multiplier area and mean accuracy after phase 3\ntogether."), text);
        assertTrue(text.contains("Hypervolume: 0.27 of the rectangle from multiplier area 1, accuracy 70.0 %"), text);
        assertTrue(Files.readString(plot).contains("Multiplier area (% of the accurate one)"));
        assertEquals(0, program.run("compare", place, "--objective", "MSE", "--against", "loss", "--json"), program::errors);
        assertEquals("mse", program.json().get("objective").asText());
        assertEquals("loss", program.json().get("against").asText());
        assertFalse(program.json().has("power"));
        JsonNode first = program.json().get("groups").get(0);
        assertEquals(12345, first.get("meanSquaredError").get("mean").asDouble(), "dearest first");
        assertEquals(0.68, first.get("energy").get("mean").asDouble(), 1e-12);
        assertEquals(0.7, first.get("delay").get("mean").asDouble());
        assertEquals(List.of(), program.json().findValues("unreadable"));
    }

    @Test
    void whatCannotBeComparedTogetherIsRefused() throws IOException {
        String place = project("p", List.of(FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6)));
        String plot = folder.resolve("plot.svg").toString();
        assertEquals(2, program.run("compare", place, "--power", "mapped", "--objective", "area"));
        assertTrue(program.errors().contains("give one of them"), program.errors());
        assertEquals(2, program.run("compare", place, "--objective", "loss", "--against", "loss"));
        assertTrue(program.errors().contains("are both loss"), program.errors());
        assertEquals(2, program.run("compare", place, "--objective", "area", "--published", "--plot", plot));
        assertTrue(program.errors().contains("powers and accuracies alone"), program.errors());
        assertEquals(1, program.run("compare", place, "--objective", "area", "--plot", plot));
        assertTrue(program.errors().contains("no finished design has a multiplier area to plot."), program.errors());
        assertEquals(2, program.run("compare", place, "--objective", "beauty"));
        assertTrue(program.errors().contains("--objective"), program.errors());
    }

    @Test
    void threeSeedsGiveAnIntervalAndATestAgainstTheAccurateMultiplier() throws IOException {
        List<DesignPoint> designs = new ArrayList<>();
        double[] chance = {0, 0.010, -0.008, 0.004};
        for (int seed = 1; seed <= 4; seed++) {
            double common = 0.8 + 2 * chance[seed - 1];
            designs.add(measured(new MultiplierSource.Accurate(), seed, common, 1, 1, 0));
            designs.add(measured(LAMBDA, seed, common - 0.02 + chance[seed - 1] / 10, 0.6, 0.7, 5));
            designs.add(measured(new MultiplierSource.Truncated(5), seed, common + chance[seed - 1], 0.5, 0.7, 5));
        }
        String place = project("p", designs);
        assertEquals(0, program.run("compare", place), program::errors);
        String text = program.text().replaceAll("\\s+", " ");
        assertTrue(text.contains("Student's 95 % interval of the mean"), text);
        assertTrue(text.matches("(?s).*by more than chance: λ 0.3 \\(\u22121.99 points, p < 0.001\\); by no more than chance: 5 columns.*"), text);
        assertEquals(0, program.run("compare", place, "--json"), program::errors);
        JsonNode accurate = program.json().get("groups").get(0);
        assertTrue(accurate.get("fromAccurate").isNull());
        JsonNode lambda = program.json().get("groups").get(1);
        assertTrue(lambda.get("fromAccurate").get("moreThanChance").asBoolean());
        assertEquals("[1,2,3,4]", lambda.get("fromAccurate").get("seeds").toString());
        assertEquals(2, lambda.get("accuracy").get("interval95").size());
        assertFalse(program.json().get("groups").get(2).get("fromAccurate").get("moreThanChance").asBoolean());
    }

    /** Eight tenths of the network are approximated; the delay is the area. */
    private static DesignPoint measured(MultiplierSource source, int seed, double accuracy, double power, double area, double error) {
        return FinishedDesigns.design(source, Map.of(Setting.SEED, Integer.toString(seed)), accuracy, power).with(new DesignFigures(
                OptionalDouble.of(0.8), OptionalDouble.of(area), OptionalDouble.of(area), OptionalDouble.of(error),
                OptionalDouble.of(error / 65535), OptionalDouble.of(1 - accuracy)));
    }

    @Test
    void publishedResultsAreDrawnWhenAskedFor() throws IOException {
        String place = project("p", List.of(FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6)));
        Path plot = folder.resolve("plot.svg");
        assertEquals(0, program.run("compare", place, "--plot", plot.toString()), program::errors);
        assertFalse(Files.readString(plot).contains("OPACT_18"));
        assertEquals(0, program.run("compare", place, "--plot", plot.toString(), "--force", "--published"), program::errors);
        assertTrue(Files.readString(plot).contains("OPACT_18"));
        assertTrue(Files.readString(plot).contains("not comparable point by point"));
        assertEquals(2, program.run("compare", place, "--published"));
        assertTrue(program.errors().contains("--plot"), program.errors());
    }

    @Test
    void whatCannotBeComparedIsNamedWithWhatToDo() throws IOException {
        assertEquals(2, program.run("compare"));
        assertTrue(program.errors().contains("PROJECT"), program.errors());
        assertEquals(1, program.run("compare", folder.toString()));
        assertTrue(program.errors().contains(folder + ": is no project"), program.errors());
        String empty = project("empty", List.of(FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6).in(DesignState.INTERRUPTED)));
        assertEquals(1, program.run("compare", project("full", List.of(FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6))), empty));
        assertEquals(Path.of(empty, "designs") + ": there is no finished design.\nTrain designs first, with the command run.",
                program.errors());
        assertEquals(2, program.run("compare", empty, "--power", "felt"));
        assertTrue(program.errors().contains("--power"), program.errors());
    }

    @Test
    void whatIsNotKnownIsLeftOpen() throws IOException {
        DesignPoint design = FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6);
        String place = project("p", List.of(new DesignPoint(design.id(), design.source(), design.plan(), design.state(),
                design.theta(), design.accuracy(), 0.7, 0.6, OptionalDouble.empty(), 1, List.of(), Optional.empty(), List.of())));
        assertEquals(0, program.run("compare", place), program::errors);
        assertTrue(program.text().contains("λ 0.3           -   0.600"), program.text());
        Path plot = folder.resolve("plot.svg");
        assertEquals(1, program.run("compare", place, "--plot", plot.toString()));
        assertTrue(program.errors().contains("no finished design has a simulated power to plot"), program.errors());
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
        assertEquals(0, program.run("compare", place));
        assertTrue(program.errors().startsWith(broken.toString()), program.errors());
        assertTrue(program.text().contains("Note: λ 0.3 has a seed twice"), program.text());
        assertEquals(0, program.run("compare", place, "--json"));
        assertTrue(program.json().get("unreadable").get(0).asText().startsWith(broken.toString()));
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
}
