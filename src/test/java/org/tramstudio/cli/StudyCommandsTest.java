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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignClaim;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.FinishedDesigns;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingPlan;

/** The commands about a whole study that train nothing, without the engine and without Slurm. */
class StudyCommandsTest {

    private static final Map<Setting, String> STUDY = Map.of(Setting.LAMBDAS, "0.1, 0.3, 2", Setting.PHASE_1_EPOCHS, "3",
            Setting.PHASE_3_EPOCHS, "3", Setting.BATCH_SIZE, "50");

    @TempDir
    private Path folder;
    private final CapturedCommandLine program = new CapturedCommandLine();
    private Project project;
    private final List<DesignPoint> designs = new ArrayList<>();

    @BeforeEach
    void makeAProject() throws IOException {
        project = new Project(folder.resolve("my project"), "Title", "", Optional.of(new NetworkReference.BuiltIn("lenet5")),
                Optional.of(new DatasetReference.Glyphs(40, 20, 1)), StudySettings.of(STUDY));
        ProjectFolder.write(project);
        assertEquals(0, program.run("status", place(), "--json"), program::errors);
        TrainingPlan plan = project.study().plan();
        List<MultiplierSource> sources = List.of(new MultiplierSource.Accurate(), new MultiplierSource.CoTrained(0.1),
                new MultiplierSource.CoTrained(0.3), new MultiplierSource.CoTrained(2));
        for (int k = 0; k < sources.size(); k++) {
            designs.add(DesignPoint.queued(program.json().get("designs").get(k).get("id").asText(), sources.get(k), plan));
        }
    }

    @Test
    void aStudyThatWasNotBegunIsListed() {
        assertEquals(0, program.run("status", place()));
        assertTrue(program.text().endsWith("4 designs: 4 not begun\nTime left not known yet\n"), program.text());
        assertFalse(Files.exists(project.designs()), "looking makes nothing");
    }

    /** What is left of a design at work are 4.5 of 6 epochs, of ten batches of 50 images at 250 a second. */
    @Test
    void everyDesignIsToldWithWhereItStands() throws IOException {
        save(designs.get(0).in(DesignState.DONE));
        save(designs.get(1).failed("The disk is full.\nMake room."));
        FinishedDesigns.save(project.designs(), List.of(FinishedDesigns.ofSeed(0.9, 7, 0.9, 0.5)));
        try (DesignClaim claim = store().claim(designs.get(2).id()).orElseThrow()) {
            claim.save(designs.get(2).in(DesignState.RUNNING));
            claim.append(new TrainingEvent.Step(Phase.EXPLORE, 1, 4, 10, 1, 1, 250));
            assertEquals(0, program.run("status", place()), program::errors);
            assertEquals("""
                    design state process phase epoch step images/s left seed id
                    Accurate multiplier finished - - - - - - 1 %s
                    λ 0.1 failed - - - - - - 1 %s
                    λ 0.3 running here, %d Phase 1: explore 2 of 3 5 of 10 250 9 s 1 %s
                    λ 2 not begun - - - - - - 1 %s

                    Designs of other settings, or of another network or other images:
                    design state seed id
                    λ 0.9 finished 7 %s

                    λ 0.1, seed 1, failed: The disk is full.
                    Make room.

                    4 designs: 1 finished, 1 running, 1 failed, 1 not begun
                    At least 9 s left, 2 designs not measured yet
                    """.formatted(designs.get(0).id(), designs.get(1).id(), ProcessHandle.current().pid(), designs.get(2).id(),
                            designs.get(3).id(), FinishedDesigns.ofSeed(0.9, 7, 0.9, 0.5).id()), program.text().replaceAll(" +", " "));
            assertEquals(0, program.run("status", place(), "--json"));
        }
        JsonNode json = program.json();
        assertEquals(List.of("finished", "failed", "running", "notBegun", "finished"), json.get("designs").findValuesAsText("state"));
        assertEquals("explore", json.get("designs").get(2).get("phase").asText());
        assertFalse(json.get("designs").get(4).get("declared").asBoolean());
        assertEquals(1, json.get("totals").get("finished").asInt());
    }

    /** Finished designs tell what those of the same kind will take, and only these. */
    @Test
    void theTimeOfDesignsThatWaitIsThatOfFinishedOnes() throws IOException {
        DesignPoint done = designs.get(1);
        save(new DesignPoint(done.id(), done.source(), done.plan(), DesignState.DONE, done.theta(), done.accuracy(), 1, 1,
                done.simulatedPower(), 120, done.trail(), done.failure(), done.parts()));
        assertEquals(0, program.run("status", place()), program::errors);
        assertTrue(program.text().endsWith("""
                4 designs: 1 finished, 3 not begun
                At least 4 min left, 1 design not measured yet when one is trained after the other
                """), program.text());
        assertEquals(0, program.run("status", place(), "--json"), program::errors);
        assertEquals(240, program.json().get("totals").get("secondsLeft").asDouble());
        assertEquals(1, program.json().get("totals").get("notMeasured").asInt());
        assertEquals(120, program.json().get("designs").get(3).get("secondsLeft").asDouble());
        assertFalse(program.json().get("designs").get(0).has("secondsLeft"));
    }

    /** An epoch of the accurate multiplier took 2 s, so six of an approximate one take 12 s or more. */
    @Test
    void whatWasNotMeasuredTakesAtLeastAsLongAsTheAccurateMultiplier() throws IOException {
        try (DesignClaim claim = store().claim(designs.get(0).id()).orElseThrow()) {
            claim.save(designs.get(0).in(DesignState.DONE));
            claim.append(new TrainingEvent.Step(Phase.RECOVER, 0, 9, 10, 1, 1, 250));
        }
        assertEquals(0, program.run("status", place()), program::errors);
        assertTrue(program.text().endsWith("At least 36 s left, 3 designs not measured yet when one is trained after the other\n"),
                program.text());
        assertTrue(program.text().contains("at least 12 s"), program.text());
        assertEquals(0, program.run("status", place(), "--json"), program::errors);
        assertEquals(12, program.json().get("designs").get(1).get("secondsLeftAtLeast").asDouble());
        assertFalse(program.json().get("designs").get(1).has("secondsLeft"), "nothing that is only a bound");
    }

    @Test
    void whereNoDesignHasFailedNoneIsTriedAgain() {
        assertEquals(1, program.run("run", place(), "--retry-failed"));
        assertTrue(program.errors().contains("No design of this study has failed."), program.errors());
        assertEquals(2, program.run("run", place(), "--retry-failed", "--again"));
    }

    @Test
    void threadsAndMemoryThatCannotBeAreRefused() {
        for (String command : List.of("run", "resume", "train-float")) {
            assertEquals(2, program.run(command, place(), "--threads", "0"), program::text);
            assertTrue(program.errors().contains("threads are 0; they must be 1 to "), program.errors());
        }
        for (String command : List.of("run", "resume")) {
            assertEquals(2, program.run(command, place(), "--memory-limit", "-1"), program::text);
            assertTrue(program.errors().contains("0, for none"), program.errors());
        }
    }

    @Test
    void withoutItsImagesAProjectShowsTheDesignsThatItHas() throws IOException {
        ProjectFolder.write(project.withDataset(new DatasetReference.Files("images", "Fetch them.")));
        save(designs.get(0).in(DesignState.DONE));
        assertEquals(0, program.run("status", place()));
        assertTrue(program.text().contains("Fetch them.") && program.text().contains(designs.get(0).id()), program.text());
    }

    @Test
    void runAndSubmitKnowTheDesignsOfTheStudyOnly() {
        assertEquals(1, program.run("run", place(), "--only", designs.get(1).id() + ",lambda-7"));
        assertTrue(program.errors().startsWith("The study has no design lambda-7.\nIt has " + designs.get(0).id() + ", "), program.errors());
        assertEquals(1, program.run("submit", place(), "--slurm", "--dry-run"));
        assertTrue(program.errors().contains("weights are missing"), program.errors());
    }

    @Test
    void aDryRunPrintsTheScriptAndWritesNothing() throws IOException {
        giveWeights();
        save(designs.get(0).in(DesignState.DONE));
        assertEquals(0, program.run("submit", place(), "--slurm", "--dry-run", "--tasks-at-once", "2", "--", "--mem=4G", "-t", "60"),
                program::errors);
        assertTrue(program.text().contains("sbatch --parsable --mem=4G -t 60 ") && program.text().contains("#SBATCH --array=0-2%2"),
                program.text());
        assertTrue(program.text().endsWith("Left out: Accurate multiplier, seed 1 (finished).\n"), program.text());
        assertFalse(Files.exists(project.folder().resolve("slurm")));
        assertEquals(0, program.run("submit", place(), "--slurm", "--dry-run", "--failed", "--json"));
        assertEquals(0, program.json().get("jobs").size());
        assertEquals(4, program.json().get("leftOut").size());
    }

    @Test
    void submitRefusesWhatWouldBreakItsArray() {
        assertEquals(2, program.run("submit", place()));
        assertTrue(program.errors().contains("--slurm"), program.errors());
        for (List<String> options : List.of(List.of("--array=1-3"), List.of("-a", "1-3"), List.of("--wrap=ls"), List.of("-M", "far"))) {
            List<String> command = new ArrayList<>(List.of("submit", place(), "--slurm", "--"));
            command.addAll(options);
            assertEquals(2, program.run(command.toArray(String[]::new)));
            assertTrue(program.errors().startsWith(options.getFirst() + " cannot be given to sbatch: submit"), program.errors());
        }
        assertEquals(2, program.run("submit", place(), "--slurm", "--", "other.sh"));
        assertEquals(2, program.run("submit", place(), "--slurm", "--tasks-at-once", "0"));
        assertTrue(program.errors().contains("it must be 1 or more"), program.errors());
    }

    private void giveWeights() throws IOException {
        Files.copy(Path.of("sample-projects/lenet5-glyphs/weights.safetensors"), project.folder().resolve("weights.safetensors"));
        assertEquals(0, program.run("status", place(), "--json"));
        List<String> ids = program.json().get("designs").findValuesAsText("id");
        designs.replaceAll(design -> DesignPoint.queued(ids.get(designs.indexOf(design)), design.source(), design.plan()));
    }

    private DesignStore store() {
        return new DesignStore(project.designs());
    }

    private void save(DesignPoint design) throws IOException {
        try (DesignClaim claim = store().claim(design.id()).orElseThrow()) {
            claim.save(design);
        }
    }

    private String place() {
        return project.folder().toString();
    }
}
