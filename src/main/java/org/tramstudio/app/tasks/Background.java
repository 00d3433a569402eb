package org.tramstudio.app.tasks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.ComputePriority;
import org.tramstudio.task.TaskCancelledException;

/**
 * Runs work away from the FX thread and brings its result back to it. All methods belong to the FX thread; the work
 * runs on threads of this class.
 */
public final class Background implements AutoCloseable {

    private static final int CLOSING_SECONDS = 3;

    private static final int QUIET_THREADS = 3;

    private final Executor workers;
    private final Executor computingWorkers;
    private final Executor quietWorkers;
    private final Executor window;
    private final ObservableList<BackgroundTask<?>> listed = FXCollections.observableArrayList();
    private final List<Runnable> postponed = new ArrayList<>();
    private boolean waitingForWindow;
    private boolean closed;

    /** Uses threads of its own, which do not keep the program alive. */
    public Background() {
        this(Executors.newCachedThreadPool(new NamedThreads("task-")),
                Executors.newCachedThreadPool(work -> ComputePriority.thread("computing", work)),
                Executors.newFixedThreadPool(QUIET_THREADS, new NamedThreads("background-")), Platform::runLater);
    }

    /**
     * For tests, which may run both on their own thread.
     *
     * @param workers runs the work
     * @param window runs what is done with the result
     */
    public Background(Executor workers, Executor window) {
        this(workers, workers, workers, window);
    }

    private Background(Executor workers, Executor computingWorkers, Executor quietWorkers, Executor window) {
        this.workers = workers;
        this.computingWorkers = computingWorkers;
        this.quietWorkers = quietWorkers;
        this.window = window;
    }

    /**
     * Starts work that the user should see in the task drawer.
     *
     * @param task the work
     * @param done takes its result on the FX thread
     * @param failed takes what it threw on the FX thread; not called when it is cancelled
     */
    public <T> void start(BackgroundTask<T> task, Consumer<T> done, Consumer<Throwable> failed) {
        list(task);
        run(task, workers, done, failed);
    }

    /** As {@link #start}, for work that computes for minutes and gives way to the window, see {@link ComputePriority}. */
    public <T> void startComputing(BackgroundTask<T> task, Consumer<T> done, Consumer<Throwable> failed) {
        list(task);
        run(task, computingWorkers, done, failed);
    }

    /** Shows a task in the drawer that runs on threads of others, such as a design of a study. */
    public void list(BackgroundTask<?> task) {
        listed.add(task);
    }

    /** Calls {@code failed} on the FX thread if the task fails; not if it is cancelled. */
    public void whenFailed(BackgroundTask<?> task, Consumer<Throwable> failed) {
        task.result().whenComplete((value, failure) -> {
            if (failure != null && !(failure instanceof TaskCancelledException)) {
                window.execute(() -> failed.accept(failure));
            }
        });
    }

    /** As {@link #start}, for short work that need not be listed, such as reading one picture. */
    public <T> void startQuietly(BackgroundTask<T> task, Consumer<T> done, Consumer<Throwable> failed) {
        run(task, quietWorkers, done, failed);
    }

    /** Calls {@code action} on the FX thread after a while, unless this is closed by then. */
    public void later(Duration pause, Runnable action) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, window).execute(() -> {
            if (!closed) {
                action.run();
            }
        });
    }

    /** Begins to postpone what {@link #afterFirstFrame} is given; called before a window is built. */
    public void awaitFirstFrame() {
        waitingForWindow = true;
    }

    /** Calls {@code action} on the FX thread: now, or where a window is about to be drawn for the first time, after that. */
    public void afterFirstFrame(Runnable action) {
        if (waitingForWindow) {
            postponed.add(action);
        } else {
            action.run();
        }
    }

    /** Does what was postponed, since the window has been drawn. */
    public void firstFrameDrawn() {
        waitingForWindow = false;
        List<Runnable> due = List.copyOf(postponed);
        postponed.clear();
        due.forEach(Runnable::run);
    }

    private <T> void run(BackgroundTask<T> task, Executor executor, Consumer<T> done, Consumer<Throwable> failed) {
        task.result().thenAccept(value -> window.execute(() -> done.accept(value)));
        whenFailed(task, failed);
        executor.execute(task);
    }

    /** The tasks that the drawer shows, the newest last; finished ones stay until {@link #clearFinished()}. */
    public ObservableList<BackgroundTask<?>> listed() {
        return listed;
    }

    /** Forgets the tasks that have ended. */
    public void clearFinished() {
        listed.removeIf(task -> task.snapshot().state().isFinal());
    }

    /** Whether it takes no more work: what follows on a result has to ask, since results may come after the end. */
    public boolean isClosed() {
        return closed;
    }

    /** Asks everything to stop and waits a few seconds for it, so that checkpoints are whole. */
    @Override
    public void close() {
        closed = true;
        listed.forEach(BackgroundTask::cancel);
        stop(workers);
        stop(computingWorkers);
        stop(quietWorkers);
    }

    private static void stop(Executor executor) {
        if (executor instanceof ExecutorService service) {
            service.shutdown();
            try {
                service.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class NamedThreads implements ThreadFactory {

        private final String prefix;
        private final AtomicInteger next = new AtomicInteger(1);

        NamedThreads(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, prefix + next.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        }
    }
}
