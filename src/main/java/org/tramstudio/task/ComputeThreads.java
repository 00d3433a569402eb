package org.tramstudio.task;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many processor threads this process computes with. The engine, the kernels, decoding and measuring all ask here, so
 * that one number rules them, and it may change while they work. No result depends on it by what is computed here.
 */
public final class ComputeThreads {

    /** Variables by which whoever starts the program says how many processors it was given, the most binding first. */
    private static final String[] GIVEN = {"SLURM_CPUS_PER_TASK", "OMP_NUM_THREADS"};
    private static final int FEW_PROCESSORS = 2;

    private static volatile int count = usual();

    private static final class Holder {
        static final ForkJoinPool POOL = new ForkJoinPool(count, Worker::new, null, false);
    }

    private ComputeThreads() {
    }

    /** How many threads compute now, at least 1. */
    public static int count() {
        return count;
    }

    /** Computes with so many threads from now on; one step of a training ends as it began. */
    public static void use(int threads) {
        if (threads < 1 || threads > most()) {
            throw new IllegalArgumentException("threads are " + threads + "; they must be 1 to " + most()
                    + ", as many as this machine gives the program processors");
        }
        count = threads;
    }

    /** How many processors Java may use. */
    public static int most() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** How many threads compute unless somebody chooses: as many as Slurm or OpenMP's variable gives, or all processors. */
    public static int usual() {
        return usual(System.getenv(), most());
    }

    /** As {@link #usual()} beside a window, for which one of more than two processors is left where priorities do not help. */
    public static int usualBesideWindow() {
        return !ComputePriority.works() && usual() == most() && most() > FEW_PROCESSORS ? most() - 1 : usual();
    }

    static int usual(Map<String, String> environment, int processors) {
        return Stream.of(GIVEN).map(environment::get).map(ComputeThreads::number).filter(OptionalInt::isPresent)
                .findFirst().map(given -> Math.min(given.getAsInt(), processors)).orElse(processors);
    }

    /** OpenMP's variable may be a list for nested regions, of which the first counts. */
    private static OptionalInt number(String text) {
        String first = text == null ? "" : text.split(",", 2)[0].strip();
        return first.matches("[1-9][0-9]{0,5}") ? OptionalInt.of(Integer.parseInt(first)) : OptionalInt.empty();
    }

    /** Calls {@code work} with 0 to {@code tasks} - 1 on these threads, in any order; returns when all are done. */
    public static void each(int tasks, IntConsumer work) {
        int threads = count;
        if (threads == 1 || tasks < 2) {
            IntStream.range(0, tasks).forEach(work);
            return;
        }
        if (Holder.POOL.getParallelism() != threads) {
            Holder.POOL.setParallelism(threads);
        }
        Holder.POOL.submit(() -> IntStream.range(0, tasks).parallel().forEach(work)).join();
    }

    private static final class Worker extends ForkJoinWorkerThread {

        Worker(ForkJoinPool pool) {
            super(pool);
            setDaemon(true);
        }

        @Override
        protected void onStart() {
            super.onStart();
            ComputePriority.apply();
        }
    }
}
