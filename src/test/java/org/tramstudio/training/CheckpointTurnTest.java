package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

@Timeout(20)
class CheckpointTurnTest {

    @TempDir
    private Path folder;

    @Test
    void theSecondWaitsForTheFirstAndSaysSo() throws Exception {
        BackgroundTask<String> second = second();
        try (ProcessLock _ = new Checkpoint(folder.resolve("shared")).turn("phase 0", TaskControl.NONE)) {
            begin(second);
            assertEquals("waiting for another process, which is at phase 0", second.snapshot().message());
            assertFalse(second.result().isDone());
        }
        assertEquals("its turn", second.result().get(10, TimeUnit.SECONDS));
    }

    @Test
    void waitingCanBeCancelled() throws Exception {
        BackgroundTask<String> second = second();
        try (ProcessLock _ = new Checkpoint(folder.resolve("shared")).turn("phase 0", TaskControl.NONE)) {
            begin(second);
            second.cancel();
            CompletionException ended = assertThrows(CompletionException.class, () -> second.result().join());
            assertInstanceOf(TaskCancelledException.class, ended.getCause());
        }
    }

    private BackgroundTask<String> second() {
        return new BackgroundTask<>("second", control -> {
            try (ProcessLock _ = new Checkpoint(folder.resolve("shared")).turn("phase 0", control)) {
                return "its turn";
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private static void begin(BackgroundTask<String> task) throws InterruptedException {
        Thread.ofVirtual().start(task);
        while (task.snapshot().message().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
