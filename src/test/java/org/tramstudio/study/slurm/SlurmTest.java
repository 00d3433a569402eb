package org.tramstudio.study.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tramstudio.task.UserFacingException;

class SlurmTest {

    private static final SlurmProgram.Output SILENT = new SlurmProgram.Output(1, "", "Slurm accounting storage is disabled\n");

    private final Map<String, SlurmProgram.Output> answers = new HashMap<>();
    private final List<List<String>> asked = new ArrayList<>();
    private final Slurm slurm = new Slurm(command -> {
        asked.add(command);
        return answers.get(command.getFirst());
    });

    @Test
    void theQueueTellsWhatWaitsRunsAndHasJustEnded() throws IOException {
        answers.put("squeue", new SlurmProgram.Output(0, """
                4|2|PENDING|JobArrayTaskLimit|
                4|0|RUNNING|None|n[01-02]
                4|1|FAILED|NonZeroExitCode|vm
                9|N/A|RUNNING|None|vm
                """, ""));
        answers.put("sacct", SILENT);
        Map<TaskId, TaskState> states = slurm.states(List.of(new TaskId(4, 0), new TaskId(4, 1), new TaskId(4, 2), new TaskId(3, 7)));
        assertEquals("4_0 RUNNING on n[01-02]", states.get(new TaskId(4, 0)).text());
        assertEquals("4_1 FAILED (NonZeroExitCode) on vm", states.get(new TaskId(4, 1)).text());
        assertEquals("4_2 PENDING (JobArrayTaskLimit)", states.get(new TaskId(4, 2)).text());
        assertEquals("3_7 GONE", states.get(new TaskId(3, 7)).text());
        assertEquals(4, states.size());
        assertTrue(asked.getFirst().contains("--jobs=3,4"), asked.toString());
        assertTrue(states.get(new TaskId(4, 2)).isActive() && !states.get(new TaskId(4, 2)).isRunning());
        assertTrue(states.get(new TaskId(4, 0)).isRunning());
        assertFalse(states.get(new TaskId(3, 7)).isActive());
    }

    @Test
    void theAccountingTellsWhatTheQueueHasForgotten() throws IOException {
        answers.put("squeue", new SlurmProgram.Output(1, "", "slurm_load_jobs error: Invalid job id specified\n"));
        answers.put("sacct", new SlurmProgram.Output(0, """
                12_0|COMPLETED|0:0|node7
                12_1|CANCELLED by 1000|0:15|node7
                12_2|TIMEOUT|0:0|node8
                12_3|OUT_OF_MEMORY|0:125|node8
                12_[4-5%2]|PENDING|0:0|None assigned
                """, ""));
        Map<TaskId, TaskState> states = slurm.states(List.of(new TaskId(12, 0), new TaskId(12, 1), new TaskId(12, 2),
                new TaskId(12, 3)));
        assertEquals("12_0 COMPLETED on node7", states.get(new TaskId(12, 0)).text());
        assertEquals("12_1 CANCELLED (exit 0:15) on node7", states.get(new TaskId(12, 1)).text());
        assertEquals("12_2 TIMEOUT on node8", states.get(new TaskId(12, 2)).text());
        assertTrue(states.get(new TaskId(12, 2)).hasFailed());
        assertFalse(states.get(new TaskId(12, 1)).hasFailed());
        assertEquals("12_3 OUT_OF_MEMORY (exit 0:125) on node8", states.get(new TaskId(12, 3)).text());
        assertEquals(4, states.size());
    }

    @Test
    void nothingIsAskedAboutNothing() throws IOException {
        assertEquals(Map.of(), slurm.states(List.of()));
        assertEquals(List.of(), asked);
    }

    @Test
    void aControllerThatDoesNotAnswerIsNoEmptyQueue() {
        answers.put("squeue", new SlurmProgram.Output(1, "", "slurm_load_jobs error: Unable to contact slurm controller\n"));
        UserFacingException refusal = assertThrows(UserFacingException.class, () -> slurm.states(List.of(new TaskId(1, 0))));
        assertTrue(refusal.getMessage().contains("Unable to contact slurm controller"), refusal.getMessage());
    }

    @Test
    void aJobHasANumberAndARefusalSlurmsOwnWords() throws IOException {
        answers.put("sbatch", new SlurmProgram.Output(0, "17;cluster\n", ""));
        assertEquals(17, slurm.submit(List.of("--time=1:00", "batch.sh")));
        assertEquals(List.of("sbatch", "--parsable", "--time=1:00", "batch.sh"), asked.getFirst());
        answers.put("sbatch", new SlurmProgram.Output(1, "", "sbatch: error: invalid partition specified: big\n"));
        UserFacingException refusal = assertThrows(UserFacingException.class, () -> slurm.submit(List.of("-p", "big", "batch.sh")));
        assertTrue(refusal.getMessage().contains("invalid partition specified: big")
                && refusal.getMessage().contains("sbatch --parsable -p big batch.sh"), refusal.getMessage());
    }

    @Test
    void aProgramThatIsMissingIsNamed() {
        UserFacingException refusal = assertThrows(UserFacingException.class,
                () -> SlurmProgram.onThisMachine().run(List.of("sbatch-of-nowhere")));
        assertTrue(refusal.getMessage().startsWith("sbatch-of-nowhere: this program of Slurm is not on this machine's PATH.")
                && refusal.getMessage().contains("login node"), refusal.getMessage());
    }

    @Test
    void whatAProgramPrintsIsTaken() throws IOException {
        SlurmProgram.Output output = SlurmProgram.onThisMachine().run(List.of("sh", "-c", "echo out; echo err >&2; exit 3"));
        assertEquals(new SlurmProgram.Output(3, "out\n", "err\n"), output);
    }
}
