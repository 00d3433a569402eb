package org.tramstudio.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.GradientMode;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.TensorFile;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * Trains a network's floating-point weights, from scratch or from given ones. Where that was interrupted it goes on when the
 * same is asked for again, and ends as if it had not been.
 */
public final class FloatTraining {

    private final Graph graph;
    private final Dataset dataset;
    private final ComputeDevice device;
    private final Optional<SharedResults> kept;

    /**
     * How to train.
     *
     * @param epochs 1 to 1000
     * @param samples training images used, stratified; 0 for all
     * @param batchSize images a step
     * @param optimizer how steps are taken
     * @param learningRate at the start; falls to 0 along a cosine
     * @param augment whether training images are shifted and mirrored
     * @param seed of the first weights and the order of the images
     * @param halfPrecision whether the weights are written with 16 bits in place of 32
     */
    public record Plan(int epochs, int samples, int batchSize, OptimizerKind optimizer, double learningRate,
                       boolean augment, long seed, boolean halfPrecision) {

        /** The usual number of epochs. */
        public static final int USUAL_EPOCHS = 16;
        private static final int DESCENT_BATCH_SIZE = 128;
        private static final int ADAM_BATCH_SIZE = 32;
        private static final double DESCENT_RATE = 0.03;
        private static final double ADAM_RATE = 5e-4;

        /** Checks every bound. */
        public Plan {
            if (epochs < 1 || epochs > 1000) {
                throw new IllegalArgumentException("epochs is " + epochs + "; it must lie between 1 and 1000");
            }
            if (batchSize < 1 || batchSize > 4096) {
                throw new IllegalArgumentException("batch size is " + batchSize
                        + "; it must lie between 1 and 4096");
            }
            if (!(learningRate > 0 && learningRate <= 10)) {
                throw new IllegalArgumentException("learning rate is " + learningRate
                        + "; it must lie above 0 and not beyond 10");
            }
        }

        /** All images in the way that is usual for a network: Adam where it has attention. */
        public static Plan usual(Graph graph, boolean augment, long seed) {
            OptimizerKind optimizer = graph.hasAttention() ? OptimizerKind.ADAM : OptimizerKind.SGD;
            return new Plan(USUAL_EPOCHS, 0, usualBatchSize(optimizer), optimizer, usualRate(optimizer), augment, seed, false);
        }

        /** The usual number of images a step; transformers learn by many small ones. */
        public static int usualBatchSize(OptimizerKind optimizer) {
            return switch (optimizer) {
                case SGD -> DESCENT_BATCH_SIZE;
                case ADAM -> ADAM_BATCH_SIZE;
            };
        }

        /** The usual learning rate at the start. */
        public static double usualRate(OptimizerKind optimizer) {
            return switch (optimizer) {
                case SGD -> DESCENT_RATE;
                case ADAM -> ADAM_RATE;
            };
        }
    }

    /**
     * Trains {@code graph} on {@code dataset}, on that device where it is there.
     *
     * @param kept where it is kept while it lasts; empty to lose it when it is interrupted
     */
    public FloatTraining(Graph graph, Dataset dataset, ComputeDevice device, Optional<SharedResults> kept) {
        this.kept = kept;
        this.graph = graph;
        this.dataset = dataset;
        this.device = device;
    }

    /**
     * Trains, and writes the weights at the end.
     *
     * @param start the weights to begin with; empty for random ones
     * @param weights the safetensors file to write
     * @return share of the test images that are classified rightly, 0 to 1
     * @throws UserFacingException if there is not memory enough for one image at once, see {@link TrainingMemory}
     */
    public double run(Plan plan, Optional<WeightSource> start, Path weights, TrainingListener listener,
                      TaskControl control) throws IOException {
        GradientMode.onlyWhileCollecting();
        MemoryEstimate estimate = MemoryEstimate.ofFloat(graph, plan.optimizer(), dataset.shape(), dataset.imageCount());
        ImagesAtOnce atOnce = ImagesAtOnce.of("Training this network", estimate, plan.batchSize(), listener);
        return run(plan, start, weights, atOnce, listener, atOnce.told(control));
    }

    private double run(Plan plan, Optional<WeightSource> start, Path weights, ImagesAtOnce atOnce, TrainingListener listener,
                       TaskControl control) throws IOException {
        try (NDManager manager = device.open(control);
             NetworkParameters parameters = new NetworkParameters(manager, graph, plan.seed())) {
            if (start.isPresent()) {
                start.get().load(parameters, manager);
            }
            TrainingImages images = new TrainingImages(dataset, plan.samples(), 0, plan.batchSize(), plan.augment(),
                    plan.seed(), control);
            images.computeAtOnce(atOnce.count());
            FloatMethod method = new FloatMethod(parameters, plan.epochs(), plan.optimizer(), plan.learningRate());
            Optional<Checkpoint> checkpoint = kept.map(results -> results.floatTraining(plan, start.isPresent()));
            Optional<TrainingState> earlier = checkpoint.isPresent() ? checkpoint.get().read() : Optional.empty();
            PhaseLoop loop = new PhaseLoop(graph, parameters, manager, images, checkpoint, listener, control);
            TrainingState end = loop.run(method,
                    earlier.orElseGet(() -> TrainingState.startOf(Phase.FLOAT, List.of(), Map.of(), 0)),
                    new ProgressSpan(0, (long) plan.epochs() * images.steps()));
            if (plan.halfPrecision()) {
                TensorFile.writeHalf(weights, parameters.arrays());
            } else {
                TensorFile.write(weights, parameters.arrays());
            }
            if (checkpoint.isPresent()) {
                checkpoint.get().delete();
            }
            return end.epochAccuracy();
        }
    }
}
