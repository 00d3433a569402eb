package org.tramstudio.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tramstudio.data.Batch;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.BackwardCuts;
import org.tramstudio.nn.BackwardPieces;
import org.tramstudio.nn.EngineThreads;
import org.tramstudio.nn.ForwardPass;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.ParameterKind;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.quant.LastingScalar;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

/**
 * One step of an optimiser. A long one can be stopped in its middle: everything is then as it was before it, so that a
 * checkpoint can be written.
 */
final class TrainingStep {

    private static final double LONG_SECONDS = 0.3;

    private final Graph graph;
    private final NetworkParameters parameters;
    private final NDManager manager;
    private final TrainingImages images;
    private final TaskControl control;
    private final Map<Integer, BackwardCuts> cutsByImages = new HashMap<>();
    private boolean takesLong;

    TrainingStep(Graph graph, NetworkParameters parameters, NDManager manager, TrainingImages images,
                 TaskControl control) {
        this.graph = graph;
        this.parameters = parameters;
        this.manager = manager;
        this.images = images;
        this.control = control;
    }

    /**
     * Computes the gradients of a batch and moves the parameters.
     *
     * @param step how many steps of this phase came before
     * @return L_model, the batch's mean cross entropy
     * @throws TaskCancelledException if a long step was cancelled; nothing has changed then
     */
    double take(PhaseMethod method, Optimizer optimizer, double rate, long step, Batch batch) {
        EngineThreads.apply();
        long started = System.nanoTime();
        int most = method.optimizer().microBatch();
        int piece = images.atOnce(most == 0 ? batch.size() : Math.min(most, batch.size()));
        boolean stoppable = takesLong || piece < batch.size() || cuts(piece).areAny();
        Map<String, float[]> before = stoppable ? statistics() : Map.of();
        double loss;
        try {
            loss = gradients(method, batch, piece, stoppable ? control::proceed : () -> { });
        } catch (TaskCancelledException cancelled) {
            before.forEach((name, values) -> Checkpoint.overwrite(parameters.get(name), values));
            throw cancelled;
        }
        optimizer.step(rate, step);
        takesLong = (System.nanoTime() - started) / 1e9 > LONG_SECONDS;
        return loss;
    }

    private double gradients(PhaseMethod method, Batch batch, int piece, Runnable between) {
        double loss = 0;
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            for (int first = 0; first < batch.size(); first += piece) {
                int end = Math.min(batch.size(), first + piece);
                double share = (end - first) / (double) batch.size();
                loss += share * gradients(method, images.part(batch, first, end), share, collector, between);
            }
        }
        return loss;
    }

    private double gradients(PhaseMethod method, Batch batch, double share, GradientCollector collector,
                             Runnable between) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray pixels = images.pixels(batch, manager);
            NDArray labels = manager.create(longs(batch.labels()), new Shape(batch.size(), 1));
            Arithmetic arithmetic = method.arithmetic();
            BackwardPieces pieces = new BackwardPieces(cuts(batch.size()));
            NDArray logits = new ForwardPass(graph, parameters, arithmetic, true, between, pieces).logits(pixels);
            NDArray modelLoss = logits.logSoftmax(1).gather(labels, 1).mean().neg();
            NDArray loss = method.loss(modelLoss);
            pieces.backward(share == 1 ? loss : loss.mul(LastingScalar.beside(loss, share)), arithmetic, between);
            arithmetic.propagate(collector, between);
            return modelLoss.getFloat();
        }
    }

    private BackwardCuts cuts(int images) {
        return cutsByImages.computeIfAbsent(images, some -> BackwardCuts.of(graph, some));
    }

    /** What a forward pass changes. */
    private Map<String, float[]> statistics() {
        Map<String, float[]> values = new HashMap<>();
        parameters.arrays().forEach((name, array) -> {
            if (parameters.kind(name) == ParameterKind.STATISTIC) {
                values.put(name, array.toFloatArray());
            }
        });
        return values;
    }

    private static long[] longs(int[] labels) {
        return Arrays.stream(labels).asLongStream().toArray();
    }
}
