package org.tramstudio.app.multiplier;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Computes away from the FX thread what the user asks for by dragging. One computation runs at a time; of the requests
 * that come meanwhile only the latest is computed, and results arrive in order, so that an older one never replaces a
 * newer one.
 *
 * @param <I> what is asked for
 * @param <O> what is computed
 */
final class LatestWins<I, O> {

    private final Function<I, O> work;
    private final Executor workers;
    private final Executor window;
    private final Consumer<O> done;
    private final Consumer<RuntimeException> failed;
    private final AtomicReference<I> waiting = new AtomicReference<>();
    private boolean running;

    /**
     * Prepares; nothing runs yet.
     *
     * @param work computes a result from a request
     * @param workers runs {@code work}
     * @param window runs {@code done} and {@code failed}, the thread of the requests
     * @param done takes results
     * @param failed takes what {@code work} threw
     */
    LatestWins(Function<I, O> work, Executor workers, Executor window, Consumer<O> done,
               Consumer<RuntimeException> failed) {
        this.work = work;
        this.workers = workers;
        this.window = window;
        this.done = done;
        this.failed = failed;
    }

    /** Asks for a result in place of any request that still waits. */
    void request(I input) {
        waiting.set(input);
        if (!running) {
            running = true;
            workers.execute(this::compute);
        }
    }

    private void compute() {
        Runnable report;
        try {
            O output = work.apply(waiting.getAndSet(null));
            report = () -> done.accept(output);
        } catch (RuntimeException failure) {
            report = () -> failed.accept(failure);
        }
        Runnable delivery = report;
        window.execute(() -> deliver(delivery));
    }

    private void deliver(Runnable report) {
        if (waiting.get() == null) {
            running = false;
        } else {
            workers.execute(this::compute);
        }
        report.run();
    }
}
