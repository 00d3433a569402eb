package org.tramstudio.task;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A piece of work that can be watched, paused and cancelled. It is a {@link Runnable}: whoever owns threads runs it,
 * once. It knows nothing of a window.
 *
 * @param <T> what the work gives back
 */
public final class BackgroundTask<T> implements Runnable {

    private final String name;
    private final Work<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Object lock = new Object();

    private TaskState state = TaskState.QUEUED;
    private boolean pauseWanted;
    private String message = "";
    private final MeasuredSpeed speed = new MeasuredSpeed();
    private long done;
    private long total;
    private long startedNanos;
    private long endedNanos;
    private Optional<Throwable> failure = Optional.empty();

    /** Names the work and keeps it for {@link #run()}. */
    public BackgroundTask(String name, Work<T> work) {
        this.name = name;
        this.work = work;
    }

    /**
     * Work that runs in the background.
     *
     * @param <T> what it gives back
     */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work, reporting to and stopping on {@code control}. */
        T run(TaskControl control) throws Exception;
    }

    /** Runs the work on the calling thread, unless it was cancelled before. Never throws what the work throws. */
    @Override
    public void run() {
        synchronized (lock) {
            if (state != TaskState.QUEUED) {
                return;
            }
            state = pauseWanted ? TaskState.PAUSED : TaskState.RUNNING;
            startedNanos = System.nanoTime();
            if (pauseWanted) {
                speed.pause(startedNanos);
            }
        }
        try {
            T value = work.run(new Control());
            end(TaskState.DONE, Optional.empty());
            result.complete(value);
        } catch (TaskCancelledException cancelled) {
            end(TaskState.CANCELLED, Optional.empty());
            result.completeExceptionally(cancelled);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            end(TaskState.CANCELLED, Optional.empty());
            result.completeExceptionally(new TaskCancelledException());
        } catch (Throwable thrown) {
            end(TaskState.FAILED, Optional.of(thrown));
            result.completeExceptionally(thrown);
        }
    }

    /** Asks the work to stop; a task that has not started is cancelled at once. */
    public void cancel() {
        synchronized (lock) {
            if (state == TaskState.QUEUED) {
                state = TaskState.CANCELLED;
                result.completeExceptionally(new TaskCancelledException());
            } else if (!state.isFinal()) {
                state = TaskState.STOPPING;
            }
            lock.notifyAll();
        }
    }

    /** Asks the work to wait at its next {@link TaskControl#proceed()}. */
    public void pause() {
        synchronized (lock) {
            pauseWanted = true;
            if (state == TaskState.RUNNING) {
                state = TaskState.PAUSED;
                speed.pause(System.nanoTime());
            }
        }
    }

    /** Lets paused work go on. */
    public void resume() {
        synchronized (lock) {
            pauseWanted = false;
            if (state == TaskState.PAUSED) {
                state = TaskState.RUNNING;
                speed.resume(System.nanoTime());
            }
            lock.notifyAll();
        }
    }

    /** When it started, by {@link System#nanoTime()}; empty while it waits. */
    public OptionalLong started() {
        synchronized (lock) {
            return startedNanos == 0 ? OptionalLong.empty() : OptionalLong.of(startedNanos);
        }
    }

    /** The task as it stands now. */
    public TaskSnapshot snapshot() {
        synchronized (lock) {
            long until = state.isFinal() ? endedNanos : System.nanoTime();
            Duration elapsed = startedNanos == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, until - startedNanos));
            return new TaskSnapshot(name, state, message, done, total, elapsed, speed.remaining(), failure);
        }
    }

    /** What the work gives back; completes exceptionally when it fails or is cancelled. */
    public CompletableFuture<T> result() {
        return result;
    }

    private void end(TaskState last, Optional<Throwable> why) {
        synchronized (lock) {
            state = last;
            failure = why;
            endedNanos = System.nanoTime();
        }
    }

    private final class Control implements TaskControl {
        @Override
        public void proceed() {
            synchronized (lock) {
                while (state == TaskState.PAUSED) {
                    try {
                        lock.wait();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                        throw new TaskCancelledException();
                    }
                }
                if (state == TaskState.STOPPING) {
                    throw new TaskCancelledException();
                }
            }
        }

        @Override
        public void progress(long units, long ofUnits) {
            synchronized (lock) {
                done = units;
                total = ofUnits;
                speed.measure(units, ofUnits, System.nanoTime());
            }
        }

        @Override
        public void message(String text) {
            synchronized (lock) {
                message = text;
            }
        }
    }
}
