package org.tramstudio.nn.axm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.nn.quant.Quantized;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.StructureParameters;

/** A layer that is worked on in parts, because one part would keep somebody waiting who wants to stop. */
class LongLayerTest extends EngineTest {

    private static final int VECTORS = 5000;
    private static final int WIDTH = 512;
    private static final float[] THETA = {1, 1, 0.5f, 0.25f, 0, 0.75f, 0.125f, 1};

    private final SplittableRandom random = new SplittableRandom(3);
    private Quantized weights;
    private Quantized activations;

    private record Sums(float[] values, float[] thetaGradient, int looks) {
    }

    @BeforeEach
    void operands() {
        weights = quantized(WIDTH, new Shape(WIDTH, 1));
        activations = quantized(VECTORS, new Shape());
    }

    private Quantized quantized(int rows, Shape scale) {
        NDArray codes = manager.create(random.ints((long) rows * WIDTH, 0, 256).toArray(), new Shape(rows, WIDTH));
        return new Quantized(codes.toType(DataType.FLOAT32, false), codes.toType(DataType.UINT8, false), manager.ones(scale));
    }

    private Quantized some(int from, int to) {
        String rows = from + ":" + to;
        return new Quantized(activations.values().get(rows), activations.codes().get(rows).duplicate(), activations.scale());
    }

    /** The sums of some of the vectors, and the gradient of their total. */
    private Sums structured(int from, int to) {
        int[] looks = {0};
        NDArray theta = manager.create(THETA);
        theta.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            LayerError error = StructureErrors.perColumn(manager, 8, THETA.length, 1).at(theta);
            NDArray sums = ApproximateLinear.error(some(from, to), weights, error, () -> looks[0]++);
            collector.backward(sums.sum());
            error.propagate(collector, () -> { });
            return new Sums(sums.toFloatArray(), theta.getGradient().toFloatArray(), looks[0]);
        }
    }

    @Test
    void partsGiveTheSumsAndGradientsOfTheWhole() {
        Sums whole = structured(0, VECTORS);
        Sums first = structured(0, VECTORS / 2);
        Sums second = structured(VECTORS / 2, VECTORS);

        assertEquals(2, whole.looks());
        assertEquals(1, first.looks());
        float[] halves = new float[whole.values().length];
        System.arraycopy(first.values(), 0, halves, 0, first.values().length);
        System.arraycopy(second.values(), 0, halves, first.values().length, second.values().length);
        assertArrayEquals(halves, whole.values(), 0f);
        IntStream.range(0, THETA.length).forEach(column -> assertEquals(1,
                whole.thetaGradient()[column] / (first.thetaGradient()[column] + second.thetaGradient()[column]), 1e-6));
    }

    @Test
    void workEndsBetweenParts() {
        KernelError error = KernelError.sliced(new GreedyMapper().map(MultiplierArchitecture.WALLACE, 8,
                StructureParameters.of(1, 1, 1, 1)).table());
        int[] looks = {0};

        assertThrows(TaskCancelledException.class, () -> ApproximateLinear.error(activations, weights, error, () -> {
            if (looks[0]++ > 0) {
                throw new TaskCancelledException();
            }
        }));
        assertEquals(2, looks[0]);
    }
}
