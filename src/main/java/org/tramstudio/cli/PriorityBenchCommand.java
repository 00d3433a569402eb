package org.tramstudio.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.ComputePriority;
import org.tramstudio.task.TaskControl;
import org.tramstudio.training.StepBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how late work comes that is due every 16 ms, as a window's frames are, while a training runs. */
@Command(name = "priority", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures how late 4 ms of work are done that are due every 16 ms, as a window's drawing is, while LeNet-5 is "
            + "trained in the same process.")
final class PriorityBenchCommand implements Callable<Integer> {

    private static final ImageShape IMAGES = new ImageShape(1, 28, 28);
    private static final int CLASSES = 10;
    private static final int BATCH = 256;
    private static final long PERIOD_NANOS = 16_000_000;
    private static final long WORK_NANOS = 4_000_000;

    private final Console console;

    @Option(names = "--low", description = "Let the training give way, as it does beside a window.")
    private boolean low;
    @Option(names = "--seconds", defaultValue = "10", paramLabel = "N", description = "How long (default: ${DEFAULT-VALUE}).")
    private int seconds;
    @Mixin
    private ThreadOption threads;

    PriorityBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        threads.apply();
        if (low) {
            ComputePriority.lower();
        }
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger steps = new AtomicInteger();
        Thread training = Thread.ofPlatform().name("training").start(() -> train(ended, steps));
        while (steps.get() == 0 && training.isAlive()) {
            Thread.sleep(PERIOD_NANOS / 1_000_000);
        }
        int before = steps.get();
        List<Double> late = frames();
        int done = steps.get() - before;
        ended.set(true);
        training.join();
        Collections.sort(late);
        console.out().printf(Locale.ROOT, "Work was done late by %.1f ms at the median, %.1f ms at the 99th percentile, %.1f ms at most; "
                + "%.1f steps/s%n", late.get(late.size() / 2), late.get(late.size() * 99 / 100), late.getLast(),
                done / (double) seconds);
        return 0;
    }

    private static void train(AtomicBoolean ended, AtomicInteger steps) {
        ComputePriority.apply();
        try (StepBenchmark benchmark = new StepBenchmark(ZooNetwork.LENET_5.graph(IMAGES, CLASSES), IMAGES, BATCH, TaskControl.NONE)) {
            while (!ended.get()) {
                benchmark.time(StepBenchmark.Way.PHASE_1, Optional.empty());
                steps.incrementAndGet();
            }
        }
    }

    /** Milliseconds from when each piece of work would be done on an idle machine to when it was. */
    private List<Double> frames() throws InterruptedException {
        List<Double> late = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long due = System.nanoTime();
        while (due < end) {
            due = Math.max(due + PERIOD_NANOS, System.nanoTime());
            Thread.sleep(Math.max(0, due - System.nanoTime()) / 1_000_000, (int) (Math.max(0, due - System.nanoTime()) % 1_000_000));
            long worked = 0;
            long last = System.nanoTime();
            while (worked < WORK_NANOS) {
                long now = System.nanoTime();
                // a gap is the time that somebody else had the processor for
                worked += Math.min(now - last, 50_000);
                last = now;
            }
            late.add((System.nanoTime() - due - WORK_NANOS) / 1e6);
        }
        return late;
    }
}
