package org.tramstudio.task;

import java.time.Duration;
import java.util.Optional;

/**
 * A task as it stood at one moment; the window polls these, so that workers never flood it.
 *
 * @param name what the task is, for example {@code "Explore: λ 0.3"}
 * @param state where it stands
 * @param message what it is doing now; empty before it starts
 * @param done units of work finished
 * @param total units of work in all; 0 where unknown
 * @param elapsed time since it started, pauses included; zero while queued
 * @param remaining time left if the work goes on as fast as it was measured since it told of its progress first, pauses
 *                  left out; empty before a unit of work was measured
 * @param failure why it failed, for a failed task
 */
public record TaskSnapshot(String name, TaskState state, String message, long done, long total, Duration elapsed,
                           Optional<Duration> remaining, Optional<Throwable> failure) {

    /** Share of the work that is done, 0 to 1; empty where the amount of work is not known. */
    public Optional<Double> fraction() {
        return total > 0 ? Optional.of(Math.min(1, done / (double) total)) : Optional.empty();
    }

    /** The same task by another name. */
    public TaskSnapshot named(String newName) {
        return new TaskSnapshot(newName, state, message, done, total, elapsed, remaining, failure);
    }
}
