package org.tramstudio.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ComputePriorityTest {

    private static final int NICE_FIELD = 16;
    private static final Executor NEW_THREAD = work -> Thread.ofPlatform().daemon().start(work);

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLoweredThreadAndThoseThatItStartsGiveWayAndNoOther() throws Exception {
        int before = nice();
        int[] lowered = CompletableFuture.supplyAsync(() -> {
            ComputePriority.lowerThisThread();
            return new int[] {nice(), CompletableFuture.supplyAsync(ComputePriorityTest::nice, NEW_THREAD).join()};
        }, NEW_THREAD).get(10, TimeUnit.SECONDS);
        assertEquals(Math.max(before, 10), lowered[0]);
        assertEquals(lowered[0], lowered[1], "of a thread that the lowered one has started");
        assertEquals(before, nice(), "of the thread that has started the lowered one");
    }

    /** Of the calling thread, after the name in brackets, which may hold spaces. */
    private static int nice() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE_FIELD]);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
