package org.tramstudio.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.Calibration;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.ForwardPass;
import org.tramstudio.nn.GradientMode;
import org.tramstudio.nn.LayerArithmetic;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.axm.MultiplierError;
import org.tramstudio.nn.axm.PerColumnError;
import org.tramstudio.nn.axm.StructureErrorTables;
import org.tramstudio.nn.axm.StructureErrors;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.LayerSelection;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.quant.Quantization;
import org.tramstudio.nn.quant.RangeObserver;
import org.tramstudio.task.TaskControl;

/** Times single training steps of a network under every arithmetic, on random images. Use it on one thread. */
public final class StepBenchmark implements AutoCloseable {

    private static final int BITS = 8;
    private static final int CLASSES = 10;
    private static final double RATE = 1e-6;
    private static final float[] THETA = {1, 1, 1, 1, 0.5f, 0.4f, 0.3f, 0.2f};

    private final Graph graph;
    private final NDManager manager;
    private final NetworkParameters parameters;
    private final NDArray images;
    private final NDArray labels;
    private final NDArray theta;
    private final int batch;
    private final StochasticGradientDescent optimizer;

    /** Makes random images, weights and ranges. */
    public StepBenchmark(Graph graph, ImageShape shape, int batch, TaskControl control) {
        EngineStatus.probe();
        GradientMode.onlyWhileCollecting();
        this.graph = graph;
        this.batch = batch;
        manager = NDManager.newBaseManager();
        parameters = new NetworkParameters(manager, graph, 1);
        SplittableRandom random = new SplittableRandom(1);
        float[] pixels = new float[batch * shape.channels() * shape.height() * shape.width()];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = (float) random.nextGaussian();
        }
        images = manager.create(pixels, new Shape(batch, shape.channels(), shape.height(), shape.width()));
        labels = manager.create(random.longs(batch, 0, CLASSES).toArray(), new Shape(batch, 1));
        theta = manager.create(THETA);
        theta.setRequiresGradient(true);
        new Calibration(graph, parameters, BITS).run(List.of(() -> images.duplicate()), control);
        List<ParameterGroup> groups = new ArrayList<>(NetworkGroups.of(parameters, RangeObserver.LEARNED, 0));
        groups.add(new ParameterGroup(Map.of("theta", theta), 1, 0));
        optimizer = new StochasticGradientDescent(manager, groups);
    }

    /** One way to compute a network, for {@link #time}. */
    public enum Way {
        FLOATING_POINT("Floating point"),
        QUANTIZED("Quantised, exact"),
        PHASE_1("Phase 1, P = 8"),
        PHASE_1_QUARTER("Phase 1, P = 8, gradient of Θ from a quarter"),
        PHASE_1_TABLES("Phase 1, bit planes as channels"),
        PER_COLUMN("Phase 1 per column, 37 convolutions a layer"),
        FACTORS("Phase 3, error factors"),
        SCALAR_LOOKUP("Phase 3, scalar table look-up"),
        LOOKUP("Phase 3, faster table look-up"),
        SLICES("Phase 3, counted bit slices"),
        CHOSEN("Phase 3, chosen by cost");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        /** The way in words. */
        public String title() {
            return title;
        }
    }

    /**
     * The time of a step by its parts, in seconds.
     *
     * @param forward up to the loss
     * @param backward automatic differentiation
     * @param optimizer moving the parameters
     */
    public record StepTime(double forward, double backward, double optimizer) {

        /** Of the whole step. */
        public double total() {
            return forward + backward + optimizer;
        }
    }

    /**
     * Times one step, after one that is not timed.
     *
     * @param table the multiplier of phase 3; unused before
     */
    public StepTime time(Way way, Optional<ProductTable> table) {
        try (NDManager own = manager.newSubManager()) {
            Supplier<Arithmetic> arithmetic = arithmetic(way, table, own);
            step(arithmetic);
            return step(arithmetic);
        }
    }

    private Supplier<Arithmetic> arithmetic(Way way, Optional<ProductTable> table, NDManager own) {
        return switch (way) {
            case FLOATING_POINT -> Arithmetic::floatingPoint;
            case QUANTIZED -> () -> Arithmetic.of(Map.of(), exact());
            case PHASE_1 -> {
                StructureErrors errors = StructureErrors.perColumn(own, BITS, THETA.length, 1);
                yield () -> approximate(errors.at(theta));
            }
            case PHASE_1_QUARTER -> {
                StructureErrors errors = StructureErrors.perColumn(own, BITS, THETA.length, 0.25);
                yield () -> approximate(errors.at(theta));
            }
            case PHASE_1_TABLES -> {
                StructureErrorTables tables = new StructureErrorTables(own, BITS, THETA.length);
                yield () -> approximate(tables.at(theta));
            }
            case PER_COLUMN -> {
                LayerError error = new PerColumnError(own, theta);
                yield () -> approximate(error);
            }
            case FACTORS -> fixed(MultiplierError.factors(own, ErrorFactors.of(table.orElseThrow())));
            case SCALAR_LOOKUP -> fixed(MultiplierError.scalarLookup(table.orElseThrow()));
            case LOOKUP -> fixed(MultiplierError.lookup(table.orElseThrow()));
            case SLICES -> fixed(MultiplierError.slices(table.orElseThrow()));
            case CHOSEN -> fixed(MultiplierError.of(own, table.orElseThrow()).orElseThrow());
        };
    }

    private Supplier<Arithmetic> fixed(LayerError error) {
        Arithmetic arithmetic = approximate(error);
        return () -> arithmetic;
    }

    private static LayerArithmetic exact() {
        return new LayerArithmetic.Quantized(Quantization.unsigned(BITS));
    }

    private Arithmetic approximate(LayerError error) {
        LayerArithmetic approximate = new LayerArithmetic.Approximate(Quantization.unsigned(BITS), error);
        return Arithmetic.of(new LayerSelection.Standard().of(graph).stream()
                .collect(Collectors.toMap(Node::name, _ -> approximate)), exact());
    }

    private StepTime step(Supplier<Arithmetic> arithmetic) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            long start = System.nanoTime();
            long forward;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                Arithmetic used = arithmetic.get();
                NDArray logits = new ForwardPass(graph, parameters, used, true).logits(images);
                NDArray loss = logits.logSoftmax(1).gather(labels, 1).mean().neg();
                forward = System.nanoTime();
                collector.backward(loss);
                used.propagate(collector, () -> { });
            }
            long backward = System.nanoTime();
            optimizer.step(RATE, 1);
            long end = System.nanoTime();
            return new StepTime((forward - start) / 1e9, (backward - forward) / 1e9, (end - backward) / 1e9);
        }
    }

    /** Images of a step. */
    public int batch() {
        return batch;
    }

    @Override
    public void close() {
        optimizer.close();
        parameters.close();
        manager.close();
    }
}
