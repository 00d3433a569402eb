package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.quant.Quantization;
import org.tramstudio.task.TaskControl;

/**
 * Counts the operand codes of every quantised layer while a network classifies images. Each activation is counted once,
 * however many of the layer's windows read it; each weight is counted once.
 */
public final class OperandHistograms {

    private final Graph graph;
    private final NetworkParameters parameters;
    private final Arithmetic arithmetic;
    private final LayerRanges ranges;

    /** Histograms of a calibrated network. */
    public OperandHistograms(Graph graph, NetworkParameters parameters, Arithmetic arithmetic) {
        this.graph = graph;
        this.parameters = parameters;
        this.arithmetic = arithmetic;
        this.ranges = new LayerRanges(parameters);
    }

    /**
     * The histograms of all layers that are quantised, by name, in the order of the graph.
     *
     * @param images batches {@code [N, C, H, W]}, each made when it is asked for
     */
    public Map<String, CodeHistogram> capture(List<Supplier<NDArray>> images, TaskControl control) {
        Map<String, long[]> activations = new LinkedHashMap<>();
        try (ForwardPass pass = new ForwardPass(graph, parameters, arithmetic, false, (node, input) ->
                quantization(node).ifPresent(each -> count(ranges.activations(node, input, each, false).codes(),
                        activations.computeIfAbsent(node.name(), _ -> new long[1 << each.bits()]))))) {
            for (Supplier<NDArray> batch : images) {
                control.proceed();
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    pass.logits(batch.get());
                }
            }
        }
        Map<String, CodeHistogram> histograms = new LinkedHashMap<>();
        for (Node node : graph.multiplying()) {
            control.proceed();
            quantization(node).ifPresent(each -> histograms.put(node.name(),
                    new CodeHistogram(each, weights(node, each), activations.get(node.name()))));
        }
        return histograms;
    }

    /** As {@link #capture}, the counts of each layer as probabilities. */
    public Map<String, IndependentOperands> measure(List<Supplier<NDArray>> images, TaskControl control) {
        Map<String, IndependentOperands> operands = new LinkedHashMap<>();
        capture(images, control).forEach((name, histogram) -> operands.put(name, histogram.operands()));
        return operands;
    }

    private Optional<Quantization> quantization(Node node) {
        return switch (arithmetic.of(node)) {
            case LayerArithmetic.FloatingPoint _ -> Optional.empty();
            case LayerArithmetic.Quantized(Quantization quantization) -> Optional.of(quantization);
            case LayerArithmetic.Approximate(Quantization quantization, _) -> Optional.of(quantization);
        };
    }

    private long[] weights(Node node, Quantization quantization) {
        long[] counts = new long[1 << quantization.bits()];
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            count(ranges.weights(node, quantization).codes(), counts);
        }
        return counts;
    }

    private static void count(NDArray codes, long[] counts) {
        for (byte code : codes.toByteArray()) {
            counts[Byte.toUnsignedInt(code)]++;
        }
    }
}
