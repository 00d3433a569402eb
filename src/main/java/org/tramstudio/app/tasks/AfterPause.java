package org.tramstudio.app.tasks;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskControl;

/**
 * Computes away from the FX thread what was asked for last, once nothing else has been asked for a while; what is under
 * way for an earlier request is cancelled. FX thread only.
 *
 * @param <I> what is asked for
 * @param <O> what is computed
 */
public final class AfterPause<I, O> {

    private final String name;
    private final Duration pause;
    private final Work<I, O> work;
    private final Background background;
    private final Consumer<O> done;
    private final Consumer<Throwable> failed;
    private Optional<BackgroundTask<O>> current = Optional.empty();
    private int asked;

    /**
     * Computes a result from a request on a thread of the background.
     *
     * @param <I> what is asked for
     * @param <O> what is computed
     */
    @FunctionalInterface
    public interface Work<I, O> {
        /** Computes; asks {@code control} whether to go on. */
        O apply(I input, TaskControl control) throws Exception;
    }

    /**
     * Prepares; nothing runs yet.
     *
     * @param name what the work is called
     * @param pause how long nothing else must be asked for
     * @param work computes a result
     * @param background runs the work
     * @param done takes results
     * @param failed takes what {@code work} threw
     */
    public AfterPause(String name, Duration pause, Work<I, O> work, Background background, Consumer<O> done,
                      Consumer<Throwable> failed) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.background = background;
        this.done = done;
        this.failed = failed;
    }

    /** Asks for a result in place of any earlier one. */
    public void request(I input) {
        current.ifPresent(BackgroundTask::cancel);
        int request = ++asked;
        background.later(pause, () -> {
            if (request == asked) {
                start(input, request);
            }
        });
    }

    private void start(I input, int request) {
        BackgroundTask<O> task = new BackgroundTask<>(name, control -> work.apply(input, control));
        current = Optional.of(task);
        background.startQuietly(task, output -> {
            if (request == asked) {
                done.accept(output);
            }
        }, failure -> {
            if (request == asked) {
                failed.accept(failure);
            }
        });
    }
}
