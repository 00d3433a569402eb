package org.tramstudio.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.axm.StructureErrors;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.quant.Quantization;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

class BackwardPiecesTest extends EngineTest {

    private static final ImageShape SHAPE = new ImageShape(3, 16, 16);
    private static final int IMAGES = 4;
    private static final int CLASSES = 10;
    private static final double TOLERANCE = 1e-5;

    /** Networks with branches and with attention, all layers with the same parameters for each column or partial product. */
    @ParameterizedTest
    @CsvSource({"RESNET_8, 0, false", "RESNET_8, 100000, true", "VIT_TINY, 3000000, true"})
    void gradientsAreThoseOfOnePiece(ZooNetwork network, long productsEach, boolean perPartialProduct) {
        Graph graph = network.graph(SHAPE, CLASSES);
        NDArray theta = manager.full(new Shape(perPartialProduct ? 10 : 4), 0.5f);
        theta.setRequiresGradient(true);
        StructureErrors errors = perPartialProduct ? StructureErrors.perPartialProduct(manager, 8, 4, 1)
                : StructureErrors.perColumn(manager, 8, 4, 1);
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 3)) {
            new Calibration(graph, parameters, 8).run(List.of(this::images), TaskControl.NONE);
            Map<String, float[]> expected = gradients(graph, parameters, theta, errors,
                    new BackwardPieces(BackwardCuts.NONE), () -> { });
            int[] pieces = {0};
            Map<String, float[]> found = gradients(graph, parameters, theta, errors,
                    new BackwardPieces(BackwardCuts.of(graph, IMAGES, productsEach)), () -> pieces[0]++);

            assertTrue(pieces[0] > 5, "pieces: " + pieces[0]);
            assertEquals(expected.keySet(), found.keySet());
            expected.forEach((name, gradient) -> {
                assertArrayEquals(gradient, found.get(name), (float) (TOLERANCE * largest(gradient) + 1e-9), name);
            });
            assertTrue(largest(found.get("theta")) > 0);
        }
    }

    @Test
    void itStopsBetweenPieces() {
        Graph graph = ZooNetwork.RESNET_8.graph(SHAPE, CLASSES);
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 3);
             NDScope scope = new NDScope();
             GradientCollector _ = Engine.getInstance().newGradientCollector()) {
            scope.suppressNotUsedWarning();
            BackwardPieces pieces = new BackwardPieces(BackwardCuts.of(graph, IMAGES, 0));
            NDArray logits = new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), true, () -> { }, pieces)
                    .logits(images());
            int[] left = {3};
            assertThrows(TaskCancelledException.class, () -> pieces.backward(logits.sum(), Arithmetic.floatingPoint(), () -> {
                if (left[0]-- == 0) {
                    throw new TaskCancelledException();
                }
            }));
            String first = parameters.arrays().keySet().iterator().next();
            assertEquals(0, largest(parameters.get(first).getGradient().toFloatArray()), "the first layer comes last");
        }
    }

    @Test
    void aSmallNetworkStaysInOnePieceAndTheWorkOfALargeOneIsShared() {
        assertFalse(BackwardCuts.of(ZooNetwork.RESNET_8.graph(new ImageShape(3, 32, 32), CLASSES), 128).areAny());
        assertTrue(BackwardCuts.of(ZooNetwork.RESNET_18.graph(new ImageShape(3, 32, 32), CLASSES), 128).areAny());
    }

    private Map<String, float[]> gradients(Graph graph, NetworkParameters parameters, NDArray theta, StructureErrors errors,
                                           BackwardPieces pieces, Runnable between) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                LayerError error = errors.at(theta.mul(1));
                LayerArithmetic approximate = new LayerArithmetic.Approximate(Quantization.unsigned(8), error);
                Arithmetic arithmetic = Arithmetic.of(graph.multiplying().stream()
                        .collect(Collectors.toMap(Node::name, _ -> approximate)), approximate);
                NDArray logits = new ForwardPass(graph, parameters, arithmetic, false, () -> { }, pieces).logits(images());
                pieces.backward(logits.softmax(1).max(new int[] {1}).sum(), arithmetic, between);
                arithmetic.propagate(collector, () -> { });
            }
            Map<String, float[]> gradients = new TreeMap<>();
            parameters.arrays().forEach((name, array) -> {
                if (array.hasGradient()) {
                    gradients.put(name, taken(array));
                }
            });
            gradients.put("theta", taken(theta));
            return gradients;
        }
    }

    private static float[] taken(NDArray array) {
        NDArray gradient = array.getGradient();
        float[] values = gradient.toFloatArray();
        gradient.muli(0);
        return values;
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private NDArray images() {
        return manager.arange((float) IMAGES * SHAPE.values()).mul(0.7).sin()
                .reshape(IMAGES, SHAPE.channels(), SHAPE.height(), SHAPE.width());
    }
}
