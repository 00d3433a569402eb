package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.data.Batch;
import org.tramstudio.data.BatchLoader;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

/**
 * Runs the epochs of one phase: steps, progress, evaluation, checkpoints (after every epoch, every minute, and when
 * cancelled). A run that was interrupted goes on at the step after its last checkpoint and ends as an undisturbed one
 * would.
 */
final class PhaseLoop {

    private static final long CHECKPOINT_NANOS = 60_000_000_000L;

    private final Graph graph;
    private final NetworkParameters parameters;
    private final NDManager manager;
    private final TrainingImages images;
    private final Optional<Checkpoint> checkpoint;
    private final TrainingListener listener;
    private final TaskControl control;
    private final TrainingStep step;

    PhaseLoop(Graph graph, NetworkParameters parameters, NDManager manager, TrainingImages images,
              Optional<Checkpoint> checkpoint, TrainingListener listener, TaskControl control) {
        this.graph = graph;
        this.parameters = parameters;
        this.manager = manager;
        this.images = images;
        this.checkpoint = checkpoint;
        this.listener = listener;
        this.control = control;
        this.step = new TrainingStep(graph, parameters, manager, images, control);
    }

    /**
     * Goes on from {@code state} to the end of the phase; a checkpoint is there then even if it has no epochs.
     *
     * @return the state at the end, with the accuracy of the last epoch
     */
    TrainingState run(PhaseMethod method, TrainingState start, ProgressSpan span) throws IOException {
        try (Optimizer optimizer = Optimizer.of(method.optimizer().kind(), manager, method.groups())) {
            if (!start.tensors().isEmpty()) {
                restore(optimizer, start);
            }
            TrainingState state = start;
            while (state.epoch() < method.epochs()) {
                state = epoch(method, optimizer, state, span);
            }
            if (method.epochs() == 0) {
                keep(state, optimizer);
            }
            return state;
        }
    }

    private TrainingState epoch(PhaseMethod method, Optimizer optimizer, TrainingState start,
                                ProgressSpan span) throws IOException {
        control.message(method.phase().title() + ", epoch " + (start.epoch() + 1) + " of " + method.epochs());
        Clock clock = new Clock(start.seconds());
        int steps = images.steps();
        long kept = System.nanoTime();
        double lossSum = start.lossSum();
        try (BatchLoader batches = images.trainingBatches(start.epoch(), start.step())) {
            for (int step = start.step(); step < steps; step++) {
                Batch batch = batches.next().orElseThrow();
                double loss = stepOrKeep(method, optimizer, start.atStep(step, lossSum, clock.seconds()), batch);
                lossSum += loss;
                listener.on(new TrainingEvent.Step(method.phase(), start.epoch(), step, steps, loss,
                        method.predictedPower(), clock.imagesPerSecond(batch.size())));
                control.progress(span.done() + (long) start.epoch() * steps + step + 1, span.total());
                if (System.nanoTime() - kept > CHECKPOINT_NANOS && step + 1 < steps) {
                    keep(start.atStep(step + 1, lossSum, clock.seconds()), optimizer);
                    kept = System.nanoTime();
                }
            }
        }
        double accuracy = accuracy(method);
        TrainingEvent.Epoch event = new TrainingEvent.Epoch(method.phase(), start.epoch(), method.epochs(),
                lossSum / steps, accuracy, method.theta(), method.predictedPower(), method.normalizedPower(),
                clock.elapsed());
        TrainingState end = start.afterEpoch(event, clock.seconds());
        keep(end, optimizer);
        listener.on(event);
        return end;
    }

    private double stepOrKeep(PhaseMethod method, Optimizer optimizer, TrainingState state, Batch batch)
            throws IOException {
        long done = (long) state.epoch() * images.steps() + state.step();
        double rate = method.learningRate().at(done, (long) method.epochs() * images.steps());
        try {
            control.proceed();
            return step.take(method, optimizer, rate, done, batch);
        } catch (TaskCancelledException cancelled) {
            keep(state, optimizer);
            throw cancelled;
        }
    }

    private double accuracy(PhaseMethod method) throws IOException {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return images.accuracy(graph, parameters, method.arithmetic(), manager, control);
        }
    }

    private void keep(TrainingState state, Optimizer optimizer) throws IOException {
        if (checkpoint.isPresent()) {
            checkpoint.get().write(state, checkpointed(optimizer));
        }
    }

    private void restore(Optimizer optimizer, TrainingState state) throws IOException {
        try (NDManager reading = manager.newSubManager()) {
            Map<String, NDArray> kept = checkpoint.orElseThrow().arrays(state, reading);
            checkpointed(optimizer).forEach((name, array) -> array.muli(0).addi(kept.get(name)));
        }
    }

    /** All that training changes, by the names it has in a checkpoint. */
    private Map<String, NDArray> checkpointed(Optimizer optimizer) {
        Map<String, NDArray> arrays = new HashMap<>(parameters.arrays());
        arrays.putAll(optimizer.parameters());
        arrays.putAll(optimizer.state());
        return arrays;
    }

    /** Computing time, earlier runs included, and speed. */
    private static final class Clock {
        private final double before;
        private final long started = System.nanoTime();
        private long images;

        Clock(double before) {
            this.before = before;
        }

        double elapsed() {
            return (System.nanoTime() - started) / 1e9;
        }

        double seconds() {
            return before + elapsed();
        }

        double imagesPerSecond(int more) {
            images += more;
            return images / Math.max(1e-9, elapsed());
        }
    }
}
