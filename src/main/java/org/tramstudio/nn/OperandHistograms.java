package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.quant.Quantization;
import org.tramstudio.task.TaskControl;

/** Counts the codes that the multipliers of a quantised network get: each layer's weights, and its activations on images. */
public final class OperandHistograms {

    private final Graph graph;
    private final NetworkParameters parameters;
    private final Arithmetic arithmetic;

    /**
     * Counts in a network as it stands.
     *
     * @param arithmetic quantised in every layer that multiplies
     */
    public OperandHistograms(Graph graph, NetworkParameters parameters, Arithmetic arithmetic) {
        this.graph = graph;
        this.parameters = parameters;
        this.arithmetic = arithmetic;
    }

    /**
     * The operands of each layer that multiplies, by the layer's name; codes of signed operands by their bit patterns.
     *
     * @param images batches {@code [N, C, H, W]}, each made when it is asked for
     */
    public Map<String, IndependentOperands> measure(List<Supplier<NDArray>> images, TaskControl control) {
        MultiplyingLayer codes = new MultiplyingLayer(parameters, arithmetic, false, (_, _) -> { });
        Map<String, double[]> activations = new HashMap<>();
        ForwardPass pass = new ForwardPass(graph, parameters, arithmetic, false, (node, input) -> {
            control.proceed();
            Quantization quantization = quantization(node);
            count(codes.activations(node, input, quantization).codes(),
                    activations.computeIfAbsent(node.name(), _ -> new double[1 << quantization.bits()]));
        });
        for (Supplier<NDArray> batch : images) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                pass.logits(batch.get());
            }
        }
        Map<String, IndependentOperands> operands = new LinkedHashMap<>();
        for (Node node : graph.multiplying()) {
            control.proceed();
            operands.put(node.name(), new IndependentOperands(weights(codes, node), activations.get(node.name())));
        }
        return operands;
    }

    private double[] weights(MultiplyingLayer codes, Node node) {
        Quantization quantization = quantization(node);
        double[] counts = new double[1 << quantization.bits()];
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            count(codes.weights(node, quantization).codes(), counts);
        }
        return counts;
    }

    private Quantization quantization(Node node) {
        return switch (arithmetic.of(node)) {
            case LayerArithmetic.Quantized quantized -> quantized.quantization();
            case LayerArithmetic.Approximate approximate -> approximate.quantization();
            case LayerArithmetic.FloatingPoint _ -> throw new IllegalArgumentException("layer " + node.name()
                    + " computes in floating point and has no codes");
        };
    }

    private static void count(NDArray codes, double[] counts) {
        for (float code : codes.toFloatArray()) {
            counts[(int) code & counts.length - 1]++;
        }
    }
}
