package org.tramstudio.study.slurm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.task.UserFacingException;

/** Slurm as its own programs show it. */
public final class Slurm {

    private static final Logger LOG = LoggerFactory.getLogger(Slurm.class);
    private static final String UNKNOWN_JOB = "Invalid job id";

    private final SlurmProgram program;

    /** Slurm by way of its programs. */
    public Slurm(SlurmProgram program) {
        this.program = program;
    }

    /**
     * Submits a job.
     *
     * @param arguments of sbatch: options, and the script
     * @return the job's number
     * @throws UserFacingException if there is no sbatch, or it refuses, in its own words
     */
    public long submit(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sbatch", "--parsable"));
        command.addAll(arguments);
        SlurmProgram.Output answer = program.run(command);
        // with several clusters, the number is followed by a cluster's name
        String number = answer.out().strip().split(";", 2)[0];
        if (answer.status() != 0 || !number.matches("\\d+")) {
            throw new UserFacingException("Slurm refuses the job: " + words(answer),
                    "Change the options after \"--\", or ask those who run the cluster. The command was: "
                            + String.join(" ", command));
        }
        return Long.parseLong(number);
    }

    /**
     * What Slurm says of tasks: its queue, which knows what has ended for some minutes too, then its accounting where it
     * keeps one.
     *
     * @return the state of each; {@link TaskState#GONE} for those that Slurm knows no longer
     * @throws UserFacingException if Slurm cannot be asked
     */
    public Map<TaskId, TaskState> states(Collection<TaskId> tasks) throws IOException {
        Map<TaskId, TaskState> states = new HashMap<>();
        if (!tasks.isEmpty()) {
            put(states, queue(tasks), TaskState::ofQueue);
            List<TaskId> unknown = tasks.stream().filter(task -> !states.containsKey(task)).toList();
            if (!unknown.isEmpty()) {
                put(states, accounting(unknown), TaskState::ofAccounting);
            }
            tasks.forEach(task -> states.putIfAbsent(task, TaskState.gone(task)));
            states.keySet().retainAll(tasks);
        }
        return states;
    }

    private String queue(Collection<TaskId> tasks) throws IOException {
        SlurmProgram.Output answer = program.run(List.of("squeue", "--noheader", "--array", "--states=all", "--jobs=" + jobs(tasks),
                "--format=" + TaskState.QUEUE_FORMAT));
        if (answer.status() != 0 && !answer.err().contains(UNKNOWN_JOB)) {
            throw new UserFacingException("Slurm does not tell its queue: " + words(answer),
                    "Try again later, or ask those who run the cluster.");
        }
        return answer.status() == 0 ? answer.out() : "";
    }

    /** Many clusters keep no accounting, or none that everybody may read. */
    private String accounting(Collection<TaskId> tasks) {
        try {
            SlurmProgram.Output answer = program.run(List.of("sacct", "--noheader", "--parsable2", "--allocations",
                    "--jobs=" + jobs(tasks), "--format=" + TaskState.ACCOUNTING_FORMAT));
            if (answer.status() == 0) {
                return answer.out();
            }
            LOG.debug("sacct tells nothing: {}", answer.err());
        } catch (IOException missing) {
            LOG.debug("sacct cannot be run", missing);
        }
        return "";
    }

    private static void put(Map<TaskId, TaskState> states, String lines, Function<String, Optional<TaskState>> reading) {
        lines.lines().map(reading).flatMap(Optional::stream).forEach(state -> states.put(state.id(), state));
    }

    private static String jobs(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::job).distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String words(SlurmProgram.Output answer) {
        String said = answer.err().isBlank() ? answer.out().strip() : answer.err().strip();
        return said.isEmpty() ? "exit status " + answer.status() : said;
    }
}
