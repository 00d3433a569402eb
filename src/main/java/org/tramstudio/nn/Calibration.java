package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tramstudio.nn.ForwardPass.ActivationObserver;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.quant.AffineQuantizer;
import org.tramstudio.nn.quant.ClippedRange;
import org.tramstudio.nn.quant.RangeSearch;
import org.tramstudio.nn.quant.ValueHistogram;
import org.tramstudio.task.TaskControl;

/**
 * Phase 0 for w8a8: finds every quantiser's range from the floating-point network's weights and its activations on some
 * training images, by the MSE search, and adds it to the parameters as the start of learned clipping.
 */
public final class Calibration {

    private final Graph graph;
    private final NetworkParameters parameters;
    private final RangeSearch search;

    /** Calibrates quantisers of {@code bits} bits. */
    public Calibration(Graph graph, NetworkParameters parameters, int bits) {
        this.graph = graph;
        this.parameters = parameters;
        this.search = new RangeSearch(bits);
    }

    /**
     * Sets the ranges. The images are gone through twice: for the ends, then for the histograms.
     *
     * @param images batches {@code [N, C, H, W]}, each made when it is asked for
     */
    public void run(List<Supplier<NDArray>> images, TaskControl control) {
        Map<String, float[]> ends = new HashMap<>();
        observe(images, control, (node, activations) -> {
            float[] range = ends.computeIfAbsent(node.name(), _ -> new float[2]);
            range[0] = Math.min(range[0], activations.min().getFloat());
            range[1] = Math.max(range[1], activations.max().getFloat());
        });
        Map<String, ValueHistogram> histograms = new HashMap<>();
        observe(images, control, (node, activations) -> histograms
                .computeIfAbsent(node.name(), name -> new ValueHistogram(ends.get(name)[0], ends.get(name)[1]))
                .add(activations.toFloatArray()));
        for (Node node : graph.nodes()) {
            if (node.multiplies()) {
                control.proceed();
                keepActivationRange(node, search.forHistogram(histograms.get(node.name())));
                searchWeightRanges(node);
            }
        }
    }

    private void observe(List<Supplier<NDArray>> images, TaskControl control, ActivationObserver observer) {
        ForwardPass pass = new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), false, observer);
        for (Supplier<NDArray> batch : images) {
            control.proceed();
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                pass.logits(batch.get());
            }
        }
    }

    private void keepActivationRange(Node node, ClippedRange range) {
        Shape one = new Shape(1);
        float[] factor = {AffineQuantizer.factorFor(range.factor())};
        put(node, LayerRanges.ACTIVATION_LOW, ParameterKind.STATISTIC, new float[] {range.low()}, one);
        put(node, LayerRanges.ACTIVATION_HIGH, ParameterKind.STATISTIC, new float[] {range.high()}, one);
        put(node, LayerRanges.ACTIVATION_LOW_FACTOR, ParameterKind.CLIPPING, factor, one);
        put(node, LayerRanges.ACTIVATION_HIGH_FACTOR, ParameterKind.CLIPPING, factor, one);
    }

    private void searchWeightRanges(Node node) {
        NDArray weights = parameters.get(node, "weight");
        int channels = (int) weights.getShape().get(0);
        float[] values = weights.toFloatArray();
        int each = values.length / channels;
        float[] factors = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            factors[channel] = AffineQuantizer.factorFor(
                    search.forValues(values, channel * each, (channel + 1) * each).factor());
        }
        put(node, LayerRanges.WEIGHT_LOW_FACTOR, ParameterKind.CLIPPING, factors, new Shape(channels));
        put(node, LayerRanges.WEIGHT_HIGH_FACTOR, ParameterKind.CLIPPING, factors, new Shape(channels));
    }

    private void put(Node node, String role, ParameterKind kind, float[] values, Shape shape) {
        parameters.put(node.name() + "." + role, kind, values, shape);
    }
}
