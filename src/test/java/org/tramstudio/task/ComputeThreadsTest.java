package org.tramstudio.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComputeThreadsTest {

    private static final int TASKS = 1000;

    @AfterEach
    void useTheUsualNumber() {
        ComputeThreads.use(ComputeThreads.usual());
    }

    @Test
    void whatWasGivenCountsAndNeverMoreThanThereIs() {
        assertEquals(8, ComputeThreads.usual(Map.of(), 8));
        assertEquals(4, ComputeThreads.usual(Map.of("SLURM_CPUS_PER_TASK", "4", "OMP_NUM_THREADS", "2"), 8));
        assertEquals(2, ComputeThreads.usual(Map.of("OMP_NUM_THREADS", "2,4"), 8));
        assertEquals(8, ComputeThreads.usual(Map.of("SLURM_CPUS_PER_TASK", "64"), 8));
        assertEquals(8, ComputeThreads.usual(Map.of("SLURM_CPUS_PER_TASK", "0", "OMP_NUM_THREADS", "many"), 8));
    }

    @Test
    void everyTaskIsDoneOnceByAsManyThreadsAsAreAllowed() {
        for (int threads = 1; threads <= ComputeThreads.most(); threads++) {
            ComputeThreads.use(threads);
            AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
            Set<Thread> workers = ConcurrentHashMap.newKeySet();
            ComputeThreads.each(TASKS, task -> {
                workers.add(Thread.currentThread());
                done.incrementAndGet(task);
            });
            for (int task = 0; task < TASKS; task++) {
                assertEquals(1, done.get(task));
            }
            assertTrue(workers.size() <= threads, workers + " are more than " + threads);
        }
    }

    @Test
    void aTaskThatFailsFailsAll() {
        assertThrows(ArithmeticException.class, () -> ComputeThreads.each(TASKS, task -> {
            if (task == TASKS / 2) {
                throw new ArithmeticException("of a task");
            }
        }));
    }

    @Test
    void numbersThatTheMachineDoesNotHaveAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ComputeThreads.use(0));
        assertThrows(IllegalArgumentException.class, () -> ComputeThreads.use(ComputeThreads.most() + 1));
    }
}
