package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tramstudio.nn.ForwardPass.ActivationObserver;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.quant.AffineQuantizer;
import org.tramstudio.nn.quant.ClippedRange;
import org.tramstudio.nn.quant.Quantization;
import org.tramstudio.nn.quant.RangeObserver;
import org.tramstudio.nn.quant.RangeSearch;
import org.tramstudio.nn.quant.ValueHistogram;
import org.tramstudio.task.ComputeThreads;
import org.tramstudio.task.TaskControl;

/**
 * Phase 0: finds every quantiser's range from the floating-point network's weights and its activations on some training
 * images, and adds it to the parameters, for learned clipping as its start.
 */
public final class Calibration {

    /** Of a layer's activations in one batch, at most so many are counted, evenly chosen. */
    private static final long VALUES_A_BATCH = 1 << 23;
    private static final int CHANNELS_AT_ONCE = 64;

    private final Graph graph;
    private final NetworkParameters parameters;
    private final Function<Node, Quantization> quantizations;
    private final RangeObserver observer;

    /**
     * Calibrates each layer for its own quantisation.
     *
     * @param quantizations asked for layers that multiply only
     * @param observer how ranges are found
     */
    public Calibration(Graph graph, NetworkParameters parameters, Function<Node, Quantization> quantizations,
                       RangeObserver observer) {
        this.graph = graph;
        this.parameters = parameters;
        this.quantizations = quantizations;
        this.observer = observer;
    }

    /** Calibrates unsigned quantisers of {@code bits} bits for learned clipping. */
    public Calibration(Graph graph, NetworkParameters parameters, int bits) {
        this(graph, parameters, _ -> Quantization.unsigned(bits), RangeObserver.LEARNED);
    }

    /**
     * Sets the ranges. The images are gone through once for the ends and, unless these are all that is asked for, once more
     * for the histograms.
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
        Map<String, ClippedRange> ranges = observer == RangeObserver.MIN_MAX ? wholeRanges(ends)
                : searchedRanges(ends, images, control);
        for (Node node : graph.multiplying()) {
            control.proceed();
            keepActivationRange(node, ranges.get(node.name()));
            keepWeightRanges(node, control);
        }
    }

    private static Map<String, ClippedRange> wholeRanges(Map<String, float[]> ends) {
        Map<String, ClippedRange> whole = new HashMap<>();
        ends.forEach((name, range) -> whole.put(name, new ClippedRange(range[0], range[1], 1)));
        return whole;
    }

    private Map<String, ClippedRange> searchedRanges(Map<String, float[]> ends, List<Supplier<NDArray>> images,
                                                     TaskControl control) {
        Map<String, ValueHistogram> histograms = new HashMap<>();
        observe(images, control, (node, activations) -> histograms
                .computeIfAbsent(node.name(), name -> new ValueHistogram(ends.get(name)[0], ends.get(name)[1]))
                .add(sample(activations)));
        Map<String, ClippedRange> found = new HashMap<>();
        for (Node node : graph.multiplying()) {
            control.proceed();
            found.put(node.name(), new RangeSearch(quantizations.apply(node)).forHistogram(histograms.get(node.name())));
        }
        return found;
    }

    /** The step is odd, so that it does not fall in with the sizes of images. */
    private static float[] sample(NDArray activations) {
        long count = activations.getShape().size();
        if (count <= VALUES_A_BATCH) {
            return activations.toFloatArray();
        }
        long step = Math.ceilDiv(count, VALUES_A_BATCH) | 1;
        return activations.reshape(-1).get(new NDIndex("::" + step)).toFloatArray();
    }

    private void observe(List<Supplier<NDArray>> images, TaskControl control, ActivationObserver told) {
        ForwardPass pass = new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), false, told);
        for (Supplier<NDArray> batch : images) {
            control.proceed();
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                pass.logits(batch.get());
            }
        }
    }

    private void keepActivationRange(Node node, ClippedRange range) {
        put(node, LayerRanges.ACTIVATION_LOW, ParameterKind.STATISTIC, range.low());
        put(node, LayerRanges.ACTIVATION_HIGH, ParameterKind.STATISTIC, range.high());
        keepShares(node, LayerRanges.ACTIVATION_SHARE, LayerRanges.ACTIVATION_LOW_FACTOR,
                LayerRanges.ACTIVATION_HIGH_FACTOR, range.factor());
    }

    private void keepWeightRanges(Node node, TaskControl control) {
        NDArray weights = parameters.get(node, "weight");
        double[] shares = new double[(int) weights.getShape().get(0)];
        Arrays.fill(shares, 1);
        if (observer != RangeObserver.MIN_MAX) {
            RangeSearch search = new RangeSearch(quantizations.apply(node));
            float[] values = weights.toFloatArray();
            int each = values.length / shares.length;
            for (int from = 0; from < shares.length; from += CHANNELS_AT_ONCE) {
                control.proceed();
                int first = from;
                ComputeThreads.each(Math.min(CHANNELS_AT_ONCE, shares.length - from), offset -> {
                    int channel = first + offset;
                    shares[channel] = search.forValues(values, channel * each, (channel + 1) * each).factor();
                });
            }
        }
        keepShares(node, LayerRanges.WEIGHT_SHARE, LayerRanges.WEIGHT_LOW_FACTOR, LayerRanges.WEIGHT_HIGH_FACTOR, shares);
    }

    /** Fixed shares, or factors to be learned from them; those of an earlier calibration go. */
    private void keepShares(Node node, String fixed, String lowFactor, String highFactor, double... shares) {
        List.of(fixed, lowFactor, highFactor).forEach(role -> parameters.remove(node, role));
        float[] values = new float[shares.length];
        boolean learned = observer == RangeObserver.LEARNED;
        for (int k = 0; k < values.length; k++) {
            values[k] = learned ? AffineQuantizer.factorFor(shares[k]) : (float) shares[k];
        }
        if (learned) {
            put(node, lowFactor, ParameterKind.CLIPPING, values);
            put(node, highFactor, ParameterKind.CLIPPING, values);
        } else {
            put(node, fixed, ParameterKind.STATISTIC, values);
        }
    }

    private void put(Node node, String role, ParameterKind kind, float... values) {
        parameters.put(node.name() + "." + role, kind, values, new Shape(values.length));
    }
}
