package org.tramstudio.study.slurm;

import java.util.Optional;
import java.util.Set;

/**
 * What Slurm says of a task.
 *
 * @param id which task
 * @param state in Slurm's own word, such as {@code PENDING}; {@link #GONE} where Slurm knows it no longer
 * @param reason why it waits or has ended, in Slurm's own word; empty where it says none
 * @param nodes where it runs or ran; empty before
 */
public record TaskState(TaskId id, String state, String reason, String nodes) {

    static final String GONE = "GONE";

    private static final Set<String> FINAL = Set.of("BOOT_FAIL", "CANCELLED", "COMPLETED", "DEADLINE", "FAILED",
            "NODE_FAIL", "OUT_OF_MEMORY", "PREEMPTED", "REVOKED", "TIMEOUT", GONE);

    private static final int SQUEUE_FIELDS = 5;
    private static final int SACCT_FIELDS = 4;

    /** What {@link #ofQueue} reads: array, index, state, reason, nodes. */
    static final String QUEUE_FORMAT = "%F|%K|%T|%r|%N";
    /** What {@link #ofAccounting} reads. */
    static final String ACCOUNTING_FORMAT = "JobID,State,ExitCode,NodeList";

    /** Reads a line of squeue; empty for what is no task of an array. */
    static Optional<TaskState> ofQueue(String line) {
        String[] fields = line.strip().split("\\|", -1);
        if (fields.length != SQUEUE_FIELDS) {
            return Optional.empty();
        }
        return TaskId.of(fields[0] + "_" + fields[1])
                .map(id -> new TaskState(id, word(fields[2]), fields[3].equals("None") ? "" : fields[3], fields[4]));
    }

    /** Reads a line of sacct; empty for what is no task of an array. Of the exit status, zero says nothing. */
    static Optional<TaskState> ofAccounting(String line) {
        String[] fields = line.strip().split("\\|", -1);
        if (fields.length != SACCT_FIELDS) {
            return Optional.empty();
        }
        String nodes = fields[3].equals("None assigned") ? "" : fields[3];
        return TaskId.of(fields[0]).map(id -> new TaskState(id, word(fields[1]),
                fields[2].equals("0:0") ? "" : "exit " + fields[2], nodes));
    }

    /** A task that Slurm does not know, or not any longer. */
    static TaskState gone(TaskId id) {
        return new TaskState(id, GONE, "", "");
    }

    /** Whether Slurm knows it yet. */
    boolean isKnown() {
        return !state.equals(GONE);
    }

    /** Whether Slurm will yet run it, or runs it. */
    public boolean isActive() {
        return !FINAL.contains(state);
    }

    /** Whether Slurm runs it now. */
    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    /** Whether Slurm tells that it has ended in another way than by its own success or by being cancelled. */
    boolean hasFailed() {
        return !isActive() && !state.equals("COMPLETED") && !state.equals("CANCELLED") && isKnown();
    }

    /** For people, for example {@code "12_3 PENDING (Priority)"}. */
    public String text() {
        return id + " " + state + (reason.isEmpty() ? "" : " (" + reason + ")") + (nodes.isEmpty() ? "" : " on " + nodes);
    }

    /** The word alone: after {@code CANCELLED}, the accounting says by whom. */
    private static String word(String state) {
        return state.split(" ", 2)[0];
    }
}
