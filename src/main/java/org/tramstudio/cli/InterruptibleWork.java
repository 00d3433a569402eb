package org.tramstudio.cli;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.RelayedControl;
import org.tramstudio.task.TaskControl;

/** Work of a command that is to clean up after itself when the user interrupts the program. */
final class InterruptibleWork {

    private static final int STOPPING_SECONDS = 10;

    private InterruptibleWork() {
    }

    /**
     * Does the work on this thread.
     *
     * @param name of the work
     * @param progress is told of it
     * @param work cancelled when the program is interrupted, which then waits some seconds for it to end
     */
    static <T> T run(String name, TaskControl progress, BackgroundTask.Work<T> work) throws IOException {
        BackgroundTask<T> task = new BackgroundTask<>(name, control -> work.run(new Relay(progress, control)));
        Thread stop = Thread.ofPlatform().name("stop").unstarted(() -> stop(task));
        Runtime.getRuntime().addShutdownHook(stop);
        task.run();
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException shuttingDown) {
            // the hook is waiting for the task, which has ended
        }
        return result(task);
    }

    private static <T> T result(BackgroundTask<T> task) throws IOException {
        try {
            return task.result().join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case IOException told -> throw told;
                case RuntimeException unexpected -> throw unexpected;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    private static void stop(BackgroundTask<?> task) {
        task.cancel();
        try {
            task.result().get(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException ended) {
            // cancelled, as it was asked to be, or too slow to be waited for
        }
    }

    /**
     * Tells one of progress, and stops when the other says so.
     *
     * @param told of progress
     * @param asked whether to go on
     */
    private record Relay(TaskControl told, TaskControl asked) implements RelayedControl {
        @Override
        public void proceed() {
            asked.proceed();
        }
    }
}
