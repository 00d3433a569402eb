package org.tramstudio.study.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.study.DesignClaim;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.StudyDesigns;
import org.tramstudio.study.StudyRecipe;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.Setting;

/** From where the designs stand to what Slurm is asked. */
class SubmissionPlanTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 29, 12, 0);

    @TempDir
    private Path folder;
    private final List<List<String>> asked = new ArrayList<>();
    private final Map<TaskId, String> queue = new HashMap<>();
    private boolean refuses;
    private final Slurm slurm = new Slurm(this::answer);

    @Test
    void everyDesignIsATaskOfOneArray() throws IOException {
        StudySettings settings = settings("0.1, 0.3", false);
        List<Submitter.Submission> submitted = submit(settings, false);
        assertEquals(1, submitted.size());
        Path place = submitted.getFirst().folder();
        assertEquals(folder.resolve("slurm/20261129-120000"), place);
        assertEquals(List.of("sbatch", "--parsable", "--mem=1G", place.resolve("batch.sh").toString()), asked.getLast());
        List<String> ids = designs().of(settings).stream().map(DesignPoint::id).toList();
        assertEquals("0\t" + ids.get(0) + "\t1\tAccurate multiplier\n1\t" + ids.get(1) + "\t1\tλ 0.1\n2\t" + ids.get(2)
                + "\t1\tλ 0.3\n", Files.readString(place.resolve("tasks.tsv")));
        assertTrue(Files.readString(place.resolve("batch.sh")).contains("--array=0-2%2"));
        assertEquals(settings, StudyRecipe.read(place.resolve("study.recipe.json")));
        assertTrue(Files.isDirectory(place.resolve("logs")), "Slurm does not make the folder of its output");
        assertEquals(new TaskId(100, 2), submissions().latest().get(ids.get(2)).id());
    }

    @Test
    void whatIsFinishedQueuedOrBeingTrainedIsLeftOut() throws IOException {
        StudySettings settings = settings("0.1, 0.3, 0.9", false);
        submit(settings, false);
        queue.put(new TaskId(100, 1), "PENDING");
        List<DesignPoint> designs = designs().of(settings);
        save(designs.get(0), DesignState.DONE);
        save(designs.get(3), DesignState.INTERRUPTED);
        try (DesignClaim claim = store().claim(designs.get(2).id()).orElseThrow()) {
            claim.save(designs.get(2).in(DesignState.RUNNING));
            SubmissionPlan plan = plan(settings, false);
            assertEquals(List.of("finished", "in Slurm's queue", "being trained on"), plan.leftOut().values().stream()
                    .map(reason -> reason.replaceAll(" on .*", " on")).toList());
            assertEquals(List.of(new JobArray.Task(0, designs().of(settings).get(3))), plan.arrays().getFirst().tasks());
        }
    }

    @Test
    void whatHasFailedWasCancelledOrIsGoneIsSubmittedAgain() throws IOException {
        StudySettings first = settings("0.1, 0.3, 0.9", false);
        submit(first, false);
        queue.put(new TaskId(100, 0), "COMPLETED");
        queue.put(new TaskId(100, 1), "CANCELLED");
        queue.put(new TaskId(100, 3), "RUNNING");
        StudySettings more = settings("0.1, 0.3, 0.9, 2", false);
        List<DesignPoint> designs = designs().of(more);
        save(designs.get(0), DesignState.DONE);
        assertEquals(List.of(Standing.FINISHED, Standing.NOT_BEGUN, Standing.NOT_BEGUN, Standing.RUNNING, Standing.NOT_BEGUN),
                status(more).designs().stream().map(DesignStatus::standing).toList());
        List<Submitter.Submission> again = submit(more, true);
        assertEquals(List.of(designs.get(1).id(), designs.get(2).id()), again.getFirst().array().tasks().stream()
                .map(task -> task.design().id()).toList());
        assertEquals("not submitted before", plan(more, true).leftOut().get(designs.get(4)));
        assertEquals(new TaskId(101, 1), submissions().latest().get(designs.get(2).id()).id());
        assertEquals(folder.resolve("slurm/20261129-120000-2"), again.getFirst().folder());
    }

    @Test
    void aTaskThatFailedBeforeItsDesignBeganIsAFailureWithAReason() throws IOException {
        StudySettings settings = settings("", false);
        submit(settings, false);
        queue.put(new TaskId(100, 0), "NODE_FAIL");
        DesignStatus status = status(settings).designs().getFirst();
        assertEquals(Standing.FAILED, status.standing());
        assertEquals("Slurm says 100_0 NODE_FAIL; its output is in " + folder.resolve("slurm/20261129-120000/logs/100_0.out") + ".",
                status.reason().orElseThrow());
    }

    /** Phase 1 of a λ begins where that of the λ before it ended: three arrays, a task waiting for its neighbour of the same seed. */
    @Test
    void aWarmStartWaitsInSlurm() throws IOException {
        StudySettings settings = settings("0.1, 0.3, 0.9", true).with(Map.of(Setting.SEEDS, "2"));
        List<Submitter.Submission> submitted = submit(settings, false);
        assertEquals(List.of("Accurate multiplier 0, λ 0.1 1, Accurate multiplier 2, λ 0.1 3", "λ 0.3 1, λ 0.3 3", "λ 0.9 1, λ 0.9 3"),
                submitted.stream().map(each -> String.join(", ", each.array().tasks().stream()
                        .map(task -> task.design().title() + " " + task.index()).toList())).toList());
        List<List<String>> calls = asked.stream().filter(command -> command.contains("--parsable")).toList();
        assertTrue(calls.get(1).containsAll(List.of("--dependency=aftercorr:100", "--kill-on-invalid-dep=yes")), calls.toString());
        assertTrue(calls.get(2).contains("--dependency=aftercorr:101"), calls.toString());
        assertTrue(submitted.get(1).script().contains("--array=1,3%2"), submitted.get(1).script());
    }

    @Test
    void aWarmStartFollowsATaskThatIsQueuedAlready() throws IOException {
        StudySettings settings = settings("0.1, 0.3", true);
        submit(settings, false);
        queue.put(new TaskId(100, 1), "RUNNING");
        queue.put(new TaskId(101, 1), "CANCELLED");
        submit(settings, true);
        assertTrue(asked.getLast().contains("--dependency=afterok:100_1"), asked.getLast().toString());
    }

    @Test
    void aRefusalIsNotRemembered() throws IOException {
        refuses = true;
        assertThrows(UserFacingException.class, () -> submit(settings("0.1", false), false));
        assertEquals(Map.of(), submissions().latest());
    }

    @Test
    void aRehearsalWritesNothing() throws IOException {
        StudySettings settings = settings("0.1, 0.3", true);
        List<Submitter.Submission> rehearsed = submitter(settings).rehearse(plan(settings, false), NOON);
        assertEquals(List.of(folder.resolve("slurm/20261129-120000"), folder.resolve("slurm/20261129-120000-2")),
                rehearsed.stream().map(Submitter.Submission::folder).toList());
        assertTrue(rehearsed.get(1).arguments().contains("--dependency=aftercorr:JOB"), rehearsed.get(1).arguments().toString());
        assertEquals(List.of(), asked);
        assertTrue(Files.notExists(folder.resolve("slurm")));
    }

    private List<Submitter.Submission> submit(StudySettings settings, boolean failedOnly) throws IOException {
        return submitter(settings).submit(plan(settings, failedOnly), slurm, NOON);
    }

    private SubmissionPlan plan(StudySettings settings, boolean failedOnly) throws IOException {
        return SubmissionPlan.of(status(settings).designs(), designs()::before, failedOnly);
    }

    private StudyStatus status(StudySettings settings) throws IOException {
        return StudyStatus.look(store(), designs().of(settings), submissions(), slurm);
    }

    private Submitter submitter(StudySettings settings) {
        return new Submitter(folder, submissions(), settings, List.of("tram-studio"), Optional.empty(), OptionalInt.of(2),
                List.of("--mem=1G"));
    }

    private Submissions submissions() {
        return new Submissions(folder.resolve("slurm"));
    }

    private DesignStore store() {
        return new DesignStore(folder.resolve("designs"));
    }

    private StudyDesigns designs() {
        return new StudyDesigns(store(), "inputs", _ -> Optional.empty());
    }

    private void save(DesignPoint design, DesignState state) throws IOException {
        try (DesignClaim claim = store().claim(design.id()).orElseThrow()) {
            claim.save(design.in(state));
        }
    }

    private static StudySettings settings(String lambdas, boolean warm) {
        return StudySettings.of(Map.of(Setting.LAMBDAS, lambdas, Setting.WARM_START, Boolean.toString(warm)));
    }

    private SlurmProgram.Output answer(List<String> command) {
        asked.add(command);
        return switch (command.getFirst()) {
            case "sbatch" -> refuses ? new SlurmProgram.Output(1, "", "sbatch: error: no")
                    : new SlurmProgram.Output(0, 99 + asked.stream().filter(each -> each.contains("--parsable")).count() + "\n", "");
            case "squeue" -> new SlurmProgram.Output(0, String.join("\n", queue.entrySet().stream().map(task ->
                    task.getKey().job() + "|" + task.getKey().index() + "|" + task.getValue() + "|None|").toList()), "");
            default -> new SlurmProgram.Output(1, "", "Slurm accounting storage is disabled");
        };
    }
}
