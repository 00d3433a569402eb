package org.tramstudio.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskState;
import org.tramstudio.training.GivenMultipliers;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.TrainingPlan;

/**
 * Trains the designs of a study one after the other on a thread of its own, and keeps each in the store after every
 * epoch. Designs that are finished are not trained again; interrupted and failed ones go on from their checkpoints.
 * Safe for use from any thread.
 */
public final class StudyQueue implements AutoCloseable {

    private static final long STOP_SECONDS = 10;

    private final DesignStore store;
    private final String inputs;
    private final GivenMultipliers library;
    private final DesignWorker worker;
    private final List<StudyListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, BackgroundTask<DesignPoint>> tasks = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("study").daemon().priority(Thread.NORM_PRIORITY - 1).factory());

    /**
     * A queue without designs.
     *
     * @param store where designs are kept
     * @param factory makes the training ready when the first design is due
     * @param power computes the simulated power of the multipliers as they are trained
     * @param inputs what tells network and data set from others; part of the designs' ids
     * @param library the multipliers by others that a study can name
     */
    public StudyQueue(DesignStore store, TrainingFactory factory, SimulatedPower power, String inputs,
                      GivenMultipliers library) {
        this.library = library;
        this.store = store;
        this.inputs = inputs;
        this.worker = new DesignWorker(store, factory, power, listeners);
    }

    /** Tells {@code listener} of all that happens from now on, on the worker's thread. */
    public void addListener(StudyListener listener) {
        listeners.add(listener);
    }

    /**
     * The designs of a study as the store has them: for each seed the accurate multiplier first, then the others in the
     * order of {@link StudySettings#sources}.
     */
    public List<DesignPoint> designs(StudySettings settings) throws IOException {
        List<MultiplierSource> sources = settings.sources(library);
        List<DesignPoint> designs = new ArrayList<>();
        for (TrainingPlan plan : settings.plans()) {
            for (MultiplierSource source : sources) {
                String id = DesignId.of(source, plan, inputs);
                designs.add(store.find(id).orElseGet(() -> DesignPoint.queued(id, source, plan)));
            }
        }
        return designs;
    }

    /**
     * Queues the designs of a study that are neither finished nor queued already.
     *
     * @param start whether unfinished designs go on from their checkpoints
     * @return the tasks of those that were queued, in order
     * @throws IOException if the store cannot be read, or if designs are due and it cannot be written; nothing is
     *                     queued then
     */
    public List<BackgroundTask<DesignPoint>> submit(StudySettings settings, Start start) throws IOException {
        List<DesignPoint> due = designs(settings).stream()
                .filter(design -> start == Start.REPEAT || design.state() != DesignState.DONE).toList();
        if (!due.isEmpty()) {
            store.requireWritable();
        }
        List<BackgroundTask<DesignPoint>> submitted = new ArrayList<>();
        due.forEach(design -> enqueue(design, start).ifPresent(submitted::add));
        return submitted;
    }

    /** Queues one design, to go on from its checkpoint; empty when it is queued or running already. */
    public Optional<BackgroundTask<DesignPoint>> retry(DesignPoint design) {
        return enqueue(design, Start.CONTINUE);
    }

    /** How a design begins that was begun before. */
    public enum Start {
        /** From its checkpoint. */
        CONTINUE,
        /** From the beginning, unless it is finished. */
        AFRESH,
        /** From the beginning, even if it is finished. */
        REPEAT
    }

    /** The task of a design that is queued or running. */
    public Optional<BackgroundTask<DesignPoint>> task(String designId) {
        synchronized (tasks) {
            return Optional.ofNullable(tasks.get(designId));
        }
    }

    /** The tasks that are queued or running, in order. */
    public List<BackgroundTask<DesignPoint>> tasks() {
        synchronized (tasks) {
            return List.copyOf(tasks.values());
        }
    }

    /** Lets the running design wait, and with it those behind it. */
    public void pause() {
        tasks().forEach(BackgroundTask::pause);
    }

    /** Lets paused designs go on. */
    public void resume() {
        tasks().forEach(BackgroundTask::resume);
    }

    /** Stops one design; what is done of it is kept, and the next one begins. */
    public void cancel(String designId) {
        task(designId).ifPresent(BackgroundTask::cancel);
    }

    /** Stops the running design and drops those behind it. */
    public void cancelAll() {
        tasks().reversed().forEach(BackgroundTask::cancel);
    }

    /** Stops everything, waits until it is stopped, and frees the training. */
    @Override
    public void close() {
        cancelAll();
        thread.execute(worker::close);
        thread.shutdown();
        try {
            thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<BackgroundTask<DesignPoint>> enqueue(DesignPoint design, Start start) {
        BackgroundTask<DesignPoint> task;
        synchronized (tasks) {
            if (tasks.containsKey(design.id())) {
                return Optional.empty();
            }
            task = new BackgroundTask<>(design.title(), control -> worker.run(design, start, control,
                    () -> isPaused(design.id())));
            tasks.put(design.id(), task);
        }
        worker.tell(design.in(DesignState.QUEUED));
        task.result().whenComplete((done, failure) -> {
            synchronized (tasks) {
                tasks.remove(design.id(), task);
            }
        });
        thread.execute(() -> work(design, task));
        return Optional.of(task);
    }

    private void work(DesignPoint design, BackgroundTask<DesignPoint> task) {
        boolean dropped = task.snapshot().state() == TaskState.CANCELLED;
        task.run();
        if (dropped) {
            worker.tell(design.state() == DesignState.QUEUED ? design.in(DesignState.INTERRUPTED) : design);
        }
        if (tasks().isEmpty()) {
            worker.close();
        }
    }

    private boolean isPaused(String designId) {
        return task(designId).filter(task -> task.snapshot().state() == TaskState.PAUSED).isPresent();
    }
}
