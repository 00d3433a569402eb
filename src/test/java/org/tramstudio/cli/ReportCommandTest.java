package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.FinishedDesigns;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;

class ReportCommandTest {

    private static final List<DesignPoint> DESIGNS = List.of(
            FinishedDesigns.design(new MultiplierSource.Accurate(), Map.of(), 0.80, 1), FinishedDesigns.ofSeed(0.3, 1, 0.79, 0.6),
            FinishedDesigns.ofSeed(2, 1, 0.7, 0.4));

    @TempDir
    private Path folder;
    private final CapturedCommandLine program = new CapturedCommandLine();

    @Test
    void theReportIsWrittenWithTreesAndNeverOverwritesUnasked() throws IOException {
        String place = project("p", DESIGNS);
        Path out = folder.resolve("report.html");
        assertEquals(0, program.run("report", place, "--out", out.toString()), program::errors);
        assertEquals("40 % less multiplier power for 1.0 points of accuracy (λ 0.3)\nWritten: " + out, program.text().strip());
        String html = Files.readString(out);
        assertTrue(html.contains("LeNet-5") && html.contains("on all 200 test images"), "named and counted by the project");
        assertTrue(html.contains(" removed from the accurate tree"), "the window's drawing is handed in");
        Files.writeString(out, "mine");
        assertEquals(1, program.run("report", place, "--out", out.toString()));
        assertEquals(out + ": would be overwritten.\nName another file with --out, or add --force to overwrite.", program.errors());
        assertEquals("mine", Files.readString(out));
        assertEquals(0, program.run("report", place, "--out", out.toString(), "--force"), program::errors);
        assertTrue(Files.readString(out).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void jsonTellsTheAnswerAndTheDesigns() throws IOException {
        Path out = folder.resolve("report.PDF");
        assertEquals(0, program.run("report", project("p", DESIGNS), "--out", out.toString(), "--power", "mapped", "--loss", "20", "--json"),
                program::errors);
        assertEquals(out.toString(), program.json().get("report").asText());
        assertEquals("λ 2", program.json().get("answer").get("title").asText());
        assertEquals(0.59, program.json().get("answer").get("savedPower").asDouble(), 1e-9);
        assertEquals(List.of("Accurate multiplier", "λ 0.3", "λ 2"), program.json().get("designs").findValuesAsText("title"));
        assertEquals(0.6284, program.json().get("designs").get(2).get("interval").get(0).asDouble(), 0.01);
        assertEquals("%PDF", Files.readString(out, StandardCharsets.ISO_8859_1).substring(0, 4));
    }

    @Test
    void whatCannotBeReportedIsSaidWithWhatToDo() throws IOException {
        assertEquals(2, program.run("report"));
        assertTrue(program.errors().contains("PROJECT"), program.errors());
        String empty = project("empty", List.of(DESIGNS.getLast().in(DesignState.INTERRUPTED)));
        Path out = folder.resolve("report.html");
        assertEquals(1, program.run("report", empty, "--out", out.toString()));
        assertEquals(Path.of(empty, "designs") + ": there is no finished design to report on.\nTrain designs first: press Explore in the "
                + "window, or use the command run.", program.errors());
        assertTrue(Files.notExists(out));
        assertEquals(2, program.run("report", empty, "--out", folder.resolve("report.doc").toString()));
        assertTrue(program.errors().contains("must end in .html or .pdf"), program.errors());
        assertEquals(2, program.run("report", empty, "--loss", "101"));
        assertTrue(program.errors().contains("a number from 0 to 100"), program.errors());
        assertEquals(1, program.run("report", folder.resolve("none").toString(), "--out", out.toString()));
        assertTrue(program.errors().contains("there is no such folder"), program.errors());
    }

    private String project(String name, List<DesignPoint> designs) throws IOException {
        Project project = new Project(folder.resolve(name), "Small", "", Optional.of(new NetworkReference.BuiltIn("lenet5")),
                Optional.of(new DatasetReference.Glyphs(500, 200, 1)), StudySettings.standard());
        ProjectFolder.write(project);
        FinishedDesigns.save(project.designs(), designs);
        return project.folder().toString();
    }
}
