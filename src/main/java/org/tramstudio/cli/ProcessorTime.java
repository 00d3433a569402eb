package org.tramstudio.cli;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * What work returned, and the processor time that it took: of work in one thread, that is the time on a machine that
 * does nothing else.
 *
 * @param result of the last run
 * @param milliseconds median of the runs
 * @param <T> type of the result
 */
record ProcessorTime<T>(T result, double milliseconds) {

    /** Runs work several times in this thread. */
    static <T> ProcessorTime<T> median(int runs, Supplier<T> work) {
        List<Double> times = new ArrayList<>();
        T result = null;
        for (int run = 0; run < runs; run++) {
            long start = now();
            result = work.get();
            times.add((now() - start) / 1e6);
        }
        Collections.sort(times);
        return new ProcessorTime<>(result, times.get(times.size() / 2));
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
