package org.tramstudio.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Calculation.Elementwise;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;

/** A small network of every kind of node, read by several others, with and without gradients. */
class ForwardPassTest extends EngineTest {

    private static final List<Integer> TOKEN = List.of(1, 1, 4);

    private final Graph graph = new Graph("tokens", FeatureShape.of(3, 4), List.of(
            node("norm", new Operator.LayerNormalization(List.of(4), 1e-3), Graph.INPUT),
            node("token", new Operator.TrainedConstant(TOKEN)),
            node("tokens", new Rearrangement.Expand(FeatureShape.of(1, 4)), "token"),
            node("all", new Rearrangement.Concatenate(1), "tokens", "norm"),
            node("two", new Operator.FixedConstant(new ConstantValues(List.of(1), new float[] {2}))),
            node("twice", new Elementwise(BinaryFunction.MULTIPLY), "all", "two"),
            node("linear", new Operator.Linear(4, 4, false), "twice"),
            node("turned", new Rearrangement.Transpose(List.of(0, 2, 1)), "linear"),
            node("product", new Calculation.MatrixProduct(), "linear", "turned"),
            node("sum", new Elementwise(BinaryFunction.ADD), "product", "two"),
            node("flat", new Rearrangement.Flatten(), "sum"),
            node("head", new Operator.Linear(16, 2), "flat")));

    private static Node node(String name, Operator operator, String... inputs) {
        return new Node(name, operator, List.of(inputs));
    }

    @Test
    void logitsAreThoseOfLoopsForAnyBatch() {
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 4)) {
            for (int batch : new int[] {1, 3}) {
                NDArray images = images(batch);
                float[] logits;
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    logits = new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), false).logits(images)
                            .toFloatArray();
                }

                assertEquals(2 * batch, logits.length);
                for (int image = 0; image < batch; image++) {
                    double[] expected = expected(parameters, images.toFloatArray(), image);
                    assertEquals(expected[0], logits[2 * image], 1e-4);
                    assertEquals(expected[1], logits[2 * image + 1], 1e-4);
                }
            }
        }
    }

    @Test
    void gradientsReachEveryTrainedArrayAsItsFiniteDifference() {
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 4)) {
            ForwardPass pass = new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), true);
            NDArray images = images(2);
            try (NDScope scope = new NDScope();
                 GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                scope.suppressNotUsedWarning();
                collector.backward(pass.logits(images).sum());
            }
            for (String name : List.of("token.value", "norm.weight", "norm.bias", "linear.weight", "head.weight")) {
                float[] gradient = parameters.get(name).getGradient().toFloatArray();
                float[] values = parameters.get(name).toFloatArray();
                Shape shape = parameters.get(name).getShape();
                double slope = 0;
                for (float sign : new float[] {1, -1}) {
                    float[] moved = values.clone();
                    moved[1] += sign * 0.01f;
                    parameters.put(name, ParameterKind.WEIGHT, moved, shape);
                    for (float logit : pass.logits(images).toFloatArray()) {
                        slope += sign * logit / 0.02;
                    }
                }
                parameters.put(name, ParameterKind.WEIGHT, values, shape);
                assertEquals(slope, gradient[1], 0.01 * Math.max(1, Math.abs(slope)), name);
            }
        }
    }

    @Test
    void nothingButTheLogitsIsLeftInTheScope() {
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 4)) {
            NDArray images = images(2);
            int before = manager.getManagedArrays().size();
            NDArray logits = new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), false).logits(images);

            assertArrayEquals(new long[] {2, 2}, logits.getShape().getShape());
            assertTrue(manager.getManagedArrays().size() <= before + 2, "logits and one constant");
            assertEquals(24, images.toFloatArray().length);
            assertEquals(4, parameters.get("token.value").toFloatArray().length);
        }
    }

    private NDArray images(int batch) {
        return manager.arange(12f * batch).mul(0.7).sin().reshape(batch, 3, 4);
    }

    private static double[] expected(NetworkParameters parameters, float[] images, int image) {
        double[][] tokens = new double[4][4];
        float[] token = parameters.get("token.value").toFloatArray();
        for (int c = 0; c < 4; c++) {
            tokens[0][c] = 2 * token[c];
        }
        for (int t = 1; t < 4; t++) {
            double mean = 0;
            double square = 0;
            for (int c = 0; c < 4; c++) {
                double value = images[(image * 3 + t - 1) * 4 + c];
                mean += value / 4;
                square += value * value / 4;
            }
            for (int c = 0; c < 4; c++) {
                tokens[t][c] = 2 * (images[(image * 3 + t - 1) * 4 + c] - mean)
                        / Math.sqrt(square - mean * mean + 1e-3);
            }
        }
        float[] linear = parameters.get("linear.weight").toFloatArray();
        double[][] mixed = new double[4][4];
        for (int t = 0; t < 4; t++) {
            for (int o = 0; o < 4; o++) {
                for (int c = 0; c < 4; c++) {
                    mixed[t][o] += tokens[t][c] * linear[o * 4 + c];
                }
            }
        }
        float[] head = parameters.get("head.weight").toFloatArray();
        double[] logits = new double[2];
        for (int k = 0; k < 32; k++) {
            double product = 2;
            for (int c = 0; c < 4; c++) {
                product += mixed[k % 16 / 4][c] * mixed[k % 4][c];
            }
            logits[k / 16] += head[k] * product;
        }
        return logits;
    }
}
