package org.tramstudio.app.tasks;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tramstudio.task.BackgroundTask;

/**
 * Computes away from the FX thread what the user asks for by dragging. One computation runs at a time; of the requests
 * that come meanwhile only the latest is computed, and results arrive in order, so that an older one never replaces a
 * newer one. FX thread only.
 *
 * @param <I> what is asked for
 * @param <O> what is computed
 */
public final class LatestWins<I, O> {

    private final String name;
    private final Function<I, O> work;
    private final Background background;
    private final Consumer<O> done;
    private final Consumer<Throwable> failed;
    private Optional<I> waiting = Optional.empty();
    private boolean running;

    /**
     * Prepares; nothing runs yet.
     *
     * @param name what the work is called
     * @param work computes a result from a request, on a thread of {@code background}
     * @param background runs the work
     * @param done takes results
     * @param failed takes what {@code work} threw
     */
    public LatestWins(String name, Function<I, O> work, Background background, Consumer<O> done, Consumer<Throwable> failed) {
        this.name = name;
        this.work = work;
        this.background = background;
        this.done = done;
        this.failed = failed;
    }

    /** Asks for a result, in place of any request that still waits. */
    public void request(I input) {
        if (running) {
            waiting = Optional.of(input);
        } else {
            start(input);
        }
    }

    private void start(I input) {
        running = true;
        background.startQuietly(new BackgroundTask<>(name, control -> work.apply(input)),
                output -> finish(() -> done.accept(output)), failure -> finish(() -> failed.accept(failure)));
    }

    private void finish(Runnable report) {
        running = false;
        Optional<I> next = waiting;
        waiting = Optional.empty();
        next.ifPresent(this::start);
        report.run();
    }
}
