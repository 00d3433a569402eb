package org.tramstudio.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.tramstudio.task.ComputeThreads;
import org.tramstudio.task.TaskCancelledException;

/** Threads that decode images beside one another. */
final class DecodingThreads {

    private static final int MOST = 8;

    private DecodingThreads() {
    }

    /** How many threads are of use: one a computing thread, up to {@value #MOST}. */
    static int count() {
        return Math.min(ComputeThreads.count(), MOST);
    }

    /**
     * Runs the same work on every thread and waits for all of them.
     *
     * @throws IOException the first that the work throws; the other threads are interrupted
     */
    static void runOnEach(String name, Callable<Void> work) throws IOException {
        List<FutureTask<Void>> tasks = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int k = 0; k < count(); k++) {
            FutureTask<Void> task = new FutureTask<>(work);
            tasks.add(task);
            threads.add(Thread.ofPlatform().daemon().name(name + " " + k).start(task));
        }
        try {
            for (FutureTask<Void> task : tasks) {
                task.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TaskCancelledException();
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    /** The exception to throw for what a thread threw; errors and unchecked exceptions are thrown here. */
    static IOException rethrown(Throwable cause) {
        return switch (cause) {
            case IOException failure -> failure;
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            default -> new IOException("images cannot be read: " + cause, cause);
        };
    }
}
