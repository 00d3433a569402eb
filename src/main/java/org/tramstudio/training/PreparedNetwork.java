package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tramstudio.data.Dataset;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.Calibration;
import org.tramstudio.nn.CodeHistogram;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.OperandHistograms;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.task.TaskControl;

/** Phase 0: the quantised network that all designs of a plan begin with. Lives until it is closed. */
final class PreparedNetwork implements AutoCloseable {

    private final Graph graph;
    private final TrainingPlan plan;
    private final NDManager manager;
    private final TrainingImages images;
    private final NetworkParameters parameters;
    private final Map<AccuracyStage, Double> accuracy = new EnumMap<>(AccuracyStage.class);
    private Optional<Map<String, CodeHistogram>> operands = Optional.empty();

    /**
     * Loads the weights and finds the ranges of weights and activations.
     *
     * @throws IOException if weights or images cannot be read
     */
    PreparedNetwork(Graph graph, WeightSource weights, Dataset dataset, TrainingPlan plan, NDManager manager,
                    TaskControl control) throws IOException {
        this.graph = graph;
        this.plan = plan;
        this.manager = manager;
        images = new TrainingImages(dataset, plan.samples(), plan.testSamples(), plan.batchSize(), plan.augment(),
                plan.seed(), control);
        parameters = new NetworkParameters(manager, graph, plan.seed());
        try {
            weights.load(parameters, manager);
            List<Supplier<NDArray>> calibration = images.calibrationBatches(manager);
            new Calibration(graph, parameters, new PlannedArithmetic(graph, plan)::quantization,
                    plan.quantization().observer()).run(calibration, control);
        } catch (IOException | RuntimeException failure) {
            parameters.close();
            throw failure;
        }
    }

    /**
     * Measures the network in floating point, trains the quantised one, if the plan wants it, and measures that; or takes
     * both as they were kept. Of several processes that want the same training, one does it and the others wait.
     *
     * @param progress the checkpoint of this training while it goes on
     * @param kept where the result is, or will be
     */
    void quantize(Path progress, Optional<Checkpoint> kept, TrainingListener listener, TaskControl control)
            throws IOException {
        if (kept.isEmpty() || plan.quantization().epochs() == 0) {
            quantize(progress, listener, control);
        } else if (!takeTrained(kept.get())) {
            try (ProcessLock _ = kept.get().turn(Phase.QUANTIZE.title(), control)) {
                if (!takeTrained(kept.get())) {
                    quantize(progress, listener, control);
                    kept.get().write(TrainingState.startOf(Phase.EXPLORE, List.of(), accuracy, 0), parameters.arrays());
                }
            }
        }
    }

    private void quantize(Path progress, TrainingListener listener, TaskControl control) throws IOException {
        accuracy.put(AccuracyStage.FLOAT,
                images.accuracy(graph, parameters, Arithmetic.floatingPoint(), manager, control));
        QuantizeMethod method = new QuantizeMethod(parameters, plan, new PlannedArithmetic(graph, plan).exact());
        if (method.epochs() > 0) {
            train(method, new Checkpoint(progress), listener, control);
        }
        accuracy.put(AccuracyStage.QUANTIZED,
                images.accuracy(graph, parameters, method.arithmetic(), manager, control));
    }

    /** Takes the quantised network as its training has left it; false where it is not trained, or not kept. */
    boolean takeTrained(Checkpoint kept) throws IOException {
        Optional<TrainingState> former = plan.quantization().epochs() > 0 ? kept.read() : Optional.empty();
        if (former.isPresent()) {
            kept.restore(former.get(), parameters, manager);
            accuracy.putAll(former.get().accuracy());
        }
        return former.isPresent();
    }

    private void train(QuantizeMethod method, Checkpoint progress, TrainingListener listener, TaskControl control)
            throws IOException {
        TrainingState state = progress.read().orElseGet(() ->
                TrainingState.startOf(Phase.QUANTIZE, List.of(), accuracy, 0));
        try (NDManager scope = manager.newSubManager()) {
            new PhaseLoop(graph, parameters, scope, images, Optional.of(progress), listener, control)
                    .run(method, state, new ProgressSpan(0, (long) method.epochs() * images.steps()));
        }
    }

    /** The plan that it was made for. */
    TrainingPlan plan() {
        return plan;
    }

    /** The images to train and to measure with. */
    TrainingImages images() {
        return images;
    }

    /** Weights and ranges; not to be changed. */
    NetworkParameters parameters() {
        return parameters;
    }

    /** What was measured: {@link AccuracyStage#FLOAT} and {@link AccuracyStage#QUANTIZED}. */
    Map<AccuracyStage, Double> accuracy() {
        return Map.copyOf(accuracy);
    }

    /** The operands of each layer that multiplies, by its name; found when first asked for. */
    Map<String, CodeHistogram> operands(TaskControl control) throws IOException {
        if (operands.isEmpty()) {
            operands = Optional.of(new OperandHistograms(graph, parameters, new PlannedArithmetic(graph, plan).exact())
                    .capture(images.operandBatches(manager), control));
        }
        return operands.get();
    }

    @Override
    public void close() {
        parameters.close();
    }
}
