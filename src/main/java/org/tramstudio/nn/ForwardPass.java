package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.axm.ApproximateConvolution;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;
import org.tramstudio.nn.quant.AffineQuantizer;
import org.tramstudio.nn.quant.Quantization;
import org.tramstudio.nn.quant.Quantized;

/**
 * Computes a network's logits. In training, batch normalisation uses the batch's statistics, and the ranges of the
 * activations follow the batches with momentum 0.1.
 */
public final class ForwardPass {

    private static final float STATISTICS_KEPT = 0.9f;
    private static final float NORMALIZATION_EPSILON = 1e-5f;

    private final Graph graph;
    private final NetworkParameters parameters;
    private final Arithmetic arithmetic;
    private final boolean training;
    private final ActivationObserver observer;

    /** Told what every layer that multiplies reads. */
    @FunctionalInterface
    public interface ActivationObserver {
        /** Takes the input of {@code node}; valid during the call. */
        void observe(Node node, NDArray activations);
    }

    /** A pass without an observer. */
    public ForwardPass(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, boolean training) {
        this(graph, parameters, arithmetic, training, (node, activations) -> {
        });
    }

    /** A pass that shows {@code observer} the activations. */
    public ForwardPass(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, boolean training,
                       ActivationObserver observer) {
        this.graph = graph;
        this.parameters = parameters;
        this.arithmetic = arithmetic;
        this.training = training;
        this.observer = observer;
    }

    /** Logits {@code [N, classes]} of images {@code [N, C, H, W]}; made within the caller's scope. */
    public NDArray logits(NDArray images) {
        Map<String, NDArray> outputs = new HashMap<>();
        outputs.put(Graph.INPUT, images);
        for (Node node : graph.nodes()) {
            outputs.put(node.name(), compute(node, outputs));
        }
        return outputs.get(graph.nodes().getLast().name());
    }

    private NDArray compute(Node node, Map<String, NDArray> outputs) {
        NDArray input = outputs.get(node.inputs().getFirst());
        return switch (node.operator()) {
            case Operator.Convolution convolution -> convolve(node, convolution, input);
            case Operator.Linear _ -> connect(node, input);
            case Operator.BatchNormalization _ -> normalize(node, input);
            case Calculation.Pointwise _ -> input.getNDArrayInternal().relu();
            case Calculation.Pooling pooling -> input.getNDArrayInternal().maxPool(
                    shape(pooling.window().kernel()), shape(pooling.window().stride()),
                    new Shape(0, 0), false);
            case Calculation.GlobalAveragePooling _ ->
                    input.reshape(input.getShape().get(0), input.getShape().get(1), -1).mean(new int[] {2});
            case Rearrangement.Flatten _ -> input.reshape(input.getShape().get(0), -1);
            case Calculation.Elementwise _ -> input.add(outputs.get(node.inputs().get(1)));
            default -> throw new IllegalArgumentException(node.operator().title() + " cannot be computed");
        };
    }

    private static Shape shape(List<Integer> sizes) {
        return new Shape(sizes.stream().mapToLong(Integer::longValue).toArray());
    }

    private NDArray normalize(Node node, NDArray input) {
        return input.getNDArrayInternal().batchNorm(input, parameters.get(node, "running_mean"),
                parameters.get(node, "running_var"), parameters.get(node, "weight"), parameters.get(node, "bias"),
                1, STATISTICS_KEPT, NORMALIZATION_EPSILON, training).head();
    }

    private NDArray convolve(Node node, Operator.Convolution convolution, NDArray input) {
        observer.observe(node, input);
        NDArray output = switch (arithmetic.of(node)) {
            case LayerArithmetic.FloatingPoint _ ->
                    ApproximateConvolution.exact(input, parameters.get(node, "weight"), convolution);
            case LayerArithmetic.Quantized(Quantization quantization) -> ApproximateConvolution.exact(
                    activations(node, input, quantization.bits()).values(),
                    weights(node, quantization.bits()).values(), convolution);
            case LayerArithmetic.Approximate(Quantization quantization, LayerError error) ->
                    ApproximateConvolution.product(activations(node, input, quantization.bits()),
                            weights(node, quantization.bits()), error, convolution);
        };
        return convolution.bias() ? output.add(parameters.get(node, "bias").reshape(1, -1, 1, 1)) : output;
    }

    private NDArray connect(Node node, NDArray input) {
        observer.observe(node, input);
        NDArray product = switch (arithmetic.of(node)) {
            case LayerArithmetic.FloatingPoint _ -> input.matMul(parameters.get(node, "weight").transpose());
            case LayerArithmetic.Quantized(Quantization quantization) ->
                    connectQuantized(node, input, quantization.bits());
            case LayerArithmetic.Approximate _ -> throw new IllegalArgumentException("layer " + node.name()
                    + " is linear and cannot be approximated");
        };
        return product.add(parameters.get(node, "bias"));
    }

    private NDArray connectQuantized(Node node, NDArray input, int bits) {
        return activations(node, input, bits).values().matMul(weights(node, bits).values().transpose());
    }

    private Quantized activations(Node node, NDArray input, int bits) {
        NDArray low = parameters.get(node, LayerRanges.ACTIVATION_LOW);
        NDArray high = parameters.get(node, LayerRanges.ACTIVATION_HIGH);
        if (training) {
            NDArray seen = input.stopGradient();
            follow(low, seen.min().minimum(0));
            follow(high, seen.max().maximum(0));
        }
        return new AffineQuantizer(bits).quantize(input, low, high,
                parameters.get(node, LayerRanges.ACTIVATION_LOW_FACTOR),
                parameters.get(node, LayerRanges.ACTIVATION_HIGH_FACTOR));
    }

    private static void follow(NDArray average, NDArray seen) {
        average.muli(STATISTICS_KEPT).addi(seen.mul(1 - STATISTICS_KEPT));
    }

    private Quantized weights(Node node, int bits) {
        NDArray weights = parameters.get(node, "weight");
        Shape perChannel = LayerRanges.perOutputChannel(weights.getShape());
        NDArray fixed = weights.stopGradient().reshape(weights.getShape().get(0), -1);
        int[] within = {1};
        return new AffineQuantizer(bits).quantize(weights,
                fixed.min(within).minimum(0).reshape(perChannel), fixed.max(within).maximum(0).reshape(perChannel),
                parameters.get(node, LayerRanges.WEIGHT_LOW_FACTOR).reshape(perChannel),
                parameters.get(node, LayerRanges.WEIGHT_HIGH_FACTOR).reshape(perChannel));
    }
}
