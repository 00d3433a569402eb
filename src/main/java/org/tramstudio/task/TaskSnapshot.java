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
 * @param failure why it failed, for a failed task
 */
public record TaskSnapshot(String name, TaskState state, String message, long done, long total, Duration elapsed,
                           Optional<Throwable> failure) {

    /** Share of the work that is done, 0 to 1; empty where the amount of work is not known. */
    public Optional<Double> fraction() {
        return total > 0 ? Optional.of(Math.min(1, done / (double) total)) : Optional.empty();
    }

    /** Time left if the work goes on at its mean speed so far; empty before a first unit is done. */
    public Optional<Duration> remaining() {
        return done > 0 && total > 0
                ? Optional.of(Duration.ofMillis(elapsed.toMillis() * (total - Math.min(done, total)) / done))
                : Optional.empty();
    }
}
