package org.tramstudio.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.ComputePriority;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.task.TaskState;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.GivenMultipliers;

/**
 * Trains the designs of a study one after the other on a thread of its own, and keeps each in the store after every epoch.
 * Their order is their priority: it can be changed, and what is queued later goes behind all that waits. Designs that are finished are not trained again; interrupted and failed ones go
 * on from their checkpoints. Safe for use from any thread.
 */
public final class StudyQueue implements AutoCloseable {

    private static final long STOP_SECONDS = 10;

    private final DesignStore store;
    private final StudyDesigns declared;
    private final DesignWorker worker;
    private final StudyEstimate estimate = new StudyEstimate();
    private final List<StudyListener> listeners = new CopyOnWriteArrayList<>();
    private final WorkOrder<Queued> order = new WorkOrder<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> ComputePriority.thread("study", work));

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
        this.store = store;
        this.declared = new StudyDesigns(store, inputs, library);
        this.worker = new DesignWorker(store, factory, power, listeners);
        listeners.add(estimate);
    }

    /** Tells {@code listener} of all that happens from now on, on the worker's thread. */
    public void addListener(StudyListener listener) {
        listeners.add(listener);
    }

    /** The designs of a study as the store has them, in the order of {@link StudyDesigns#of(StudySettings)}. */
    public List<DesignPoint> designs(StudySettings settings) throws IOException {
        return declared.of(settings);
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
        return submit(designs(settings), start);
    }

    /**
     * Queues those of some designs that are neither finished nor queued already.
     *
     * @param designs as {@link #designs} gives them
     * @param start whether unfinished designs go on from their checkpoints
     * @return the tasks of those that were queued, in order
     * @throws IOException as {@link #submit(StudySettings, Start)}
     */
    public List<BackgroundTask<DesignPoint>> submit(List<DesignPoint> designs, Start start) throws IOException {
        List<DesignPoint> due = designs.stream()
                .filter(design -> start == Start.REPEAT || design.state() != DesignState.DONE).toList();
        if (!due.isEmpty()) {
            store.requireWritable();
            learnFromStore();
        }
        List<BackgroundTask<DesignPoint>> submitted = new ArrayList<>();
        due.forEach(design -> enqueue(design, start).ifPresent(submitted::add));
        return submitted;
    }

    /** Epochs of exact designs tell how long others take at least; the logs of other finished designs would be read for nothing. */
    private void learnFromStore() throws IOException {
        List<DesignPoint> known = store.load().designs();
        estimate.learn(known);
        for (DesignPoint design : known) {
            if (design.isAccurate()) {
                estimate.learn(design, store.events(design.id()));
            }
        }
    }

    /**
     * Queues one design that was begun before, to go on from its checkpoint.
     *
     * @return its task; empty when it is queued or running already
     * @throws UserFacingException if it was begun with another network or other images, or the store cannot be written
     */
    public Optional<BackgroundTask<DesignPoint>> retry(DesignPoint design) throws IOException {
        if (!declared.holds(design)) {
            throw new UserFacingException(design.title() + ": was begun with other weights or images than the project "
                    + "has now.", "Explore trains such a design with the present ones.");
        }
        store.requireWritable();
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

    /** Where a waiting design can be moved to. */
    public enum Move {
        /** To be the next one. */
        FIRST,
        /** Before the one that it waits behind. */
        EARLIER,
        /** Behind the one that waits behind it. */
        LATER
    }

    /**
     * Moves a design that waits among those that wait.
     *
     * @return whether its place has changed; not that of the design at work, nor of one that is not queued
     */
    public boolean move(String designId, Move move) {
        return order.move(queued -> queued.is(designId), move);
    }

    /** The task of a design that is queued or running. */
    public Optional<BackgroundTask<DesignPoint>> task(String designId) {
        return order.all().stream().filter(queued -> queued.is(designId)).findFirst().map(queued -> queued.task);
    }

    /** The tasks that are queued or running, in order. */
    public List<BackgroundTask<DesignPoint>> tasks() {
        return order.all().stream().map(each -> each.task).toList();
    }

    /** The designs that are queued or running, in order. */
    public List<QueuedDesign> queued() {
        return order.all().stream().map(each -> {
            TaskSnapshot task = each.task.snapshot();
            return new QueuedDesign(each.design.id(), task, task.remaining().map(ExpectedTime::about)
                    .or(() -> estimate.of(each.fromItsBeginning())));
        }).toList();
    }

    /** Lets the running design wait, and with it those behind it. */
    public void pause() {
        tasks().forEach(BackgroundTask::pause);
    }

    /** Lets paused designs go on. */
    public void resume() {
        tasks().forEach(BackgroundTask::resume);
    }

    /** Lets one design wait at its next step once it runs; those behind it wait with it. */
    public void pause(String designId) {
        task(designId).ifPresent(BackgroundTask::pause);
    }

    /** Lets one design go on. */
    public void resume(String designId) {
        task(designId).ifPresent(BackgroundTask::resume);
    }

    /** Stops one design, or takes it out of the queue; what is done of it is kept, and the next one begins. */
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
        Queued queued = new Queued(design, start);
        if (!order.add(queued, other -> other.is(design.id()))) {
            return Optional.empty();
        }
        worker.tell(design.waitingAgain());
        queued.task.result().whenComplete((done, failure) -> leave(queued));
        thread.execute(this::workNext);
        return Optional.of(queued.task);
    }

    /** Each call takes one design; of one that was taken out of the queue meanwhile, the call finds nothing. */
    private void workNext() {
        order.take().ifPresent(queued -> queued.task.run());
        if (!order.anyWaits()) {
            worker.close();
        }
    }

    private void leave(Queued queued) {
        order.leave(queued);
        if (!queued.hasBegun) {
            DesignPoint design = queued.design;
            worker.tell(design.state() == DesignState.QUEUED ? design.in(DesignState.INTERRUPTED) : design);
        }
    }

    private boolean isPaused(String designId) {
        return task(designId).filter(task -> task.snapshot().state() == TaskState.PAUSED).isPresent();
    }

    /** A design in the queue. */
    private final class Queued {

        private final DesignPoint design;
        private final Start start;
        private final BackgroundTask<DesignPoint> task;
        private volatile boolean hasBegun;

        Queued(DesignPoint design, Start start) {
            this.design = design;
            this.start = start;
            this.task = new BackgroundTask<>(design.title(), this::work);
        }

        boolean is(String designId) {
            return design.id().equals(designId);
        }

        /** The design as its training will find it: without what is there of it where that is not gone on with. */
        DesignPoint fromItsBeginning() {
            return start == Start.CONTINUE ? design : DesignPoint.queued(design.id(), design.source(), design.plan());
        }

        private DesignPoint work(TaskControl control) throws IOException {
            hasBegun = true;
            return worker.run(design, start, control, () -> isPaused(design.id()));
        }
    }
}
