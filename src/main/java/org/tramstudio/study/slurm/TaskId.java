package org.tramstudio.study.slurm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task of a job array.
 *
 * @param job number of the array
 * @param index of the task in it
 */
public record TaskId(long job, int index) implements Comparable<TaskId> {

    private static final Pattern FORM = Pattern.compile("(\\d+)_(\\d+)");

    /** Reads a task as Slurm writes it; empty for anything else, such as a whole array. */
    static Optional<TaskId> of(String text) {
        Matcher found = FORM.matcher(text);
        return found.matches() ? Optional.of(new TaskId(Long.parseLong(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(TaskId other) {
        return job == other.job ? Integer.compare(index, other.index) : Long.compare(job, other.job);
    }

    /** As Slurm writes it, for example {@code "12_3"}. */
    @Override
    public String toString() {
        return job + "_" + index;
    }
}
