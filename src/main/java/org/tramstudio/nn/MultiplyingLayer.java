package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tramstudio.nn.ForwardPass.ActivationObserver;
import org.tramstudio.nn.axm.ApproximateConvolution;
import org.tramstudio.nn.axm.ApproximateLinear;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.operators.ExactProducts;
import org.tramstudio.nn.quant.Quantization;
import org.tramstudio.nn.quant.Quantized;

/**
 * Computes the layers that multiply weights by activations, each by the arithmetic that it has. Where weights stay as they
 * are, each layer's are quantised once.
 */
final class MultiplyingLayer implements AutoCloseable {

    private final NetworkParameters parameters;
    private final LayerRanges ranges;
    private final Arithmetic arithmetic;
    private final boolean training;
    private final ActivationObserver observer;
    private final Runnable between;
    private final Map<String, Quantized> fixedWeights = new HashMap<>();

    MultiplyingLayer(NetworkParameters parameters, Arithmetic arithmetic, boolean training,
                     ActivationObserver observer, Runnable between) {
        this.parameters = parameters;
        this.ranges = new LayerRanges(parameters);
        this.arithmetic = arithmetic;
        this.training = training;
        this.observer = observer;
        this.between = between;
    }

    /** The output of a convolution or linear layer, bias included. */
    NDArray of(Node node, NDArray input) {
        between.run();
        observer.observe(node, input);
        return switch (node.operator()) {
            case Operator.Convolution convolution -> {
                NDArray output = convolve(node, convolution, input);
                yield convolution.bias() ? output.add(channelwise(parameters.get(node, "bias"), output)) : output;
            }
            case Operator.Linear linear -> {
                NDArray output = connect(node, input);
                yield linear.bias() ? output.add(parameters.get(node, "bias")) : output;
            }
            default -> throw new IllegalArgumentException(node.operator().title() + " does not multiply by weights");
        };
    }

    private NDArray convolve(Node node, Operator.Convolution convolution, NDArray input) {
        return switch (arithmetic.of(node)) {
            case LayerArithmetic.FloatingPoint _ ->
                    ExactProducts.convolution(input, parameters.get(node, "weight"), convolution);
            case LayerArithmetic.Quantized(Quantization quantization) -> ExactProducts.convolution(
                    activations(node, input, quantization).values(),
                    weights(node, quantization).values(), convolution);
            case LayerArithmetic.Approximate(Quantization quantization, LayerError error) ->
                    ApproximateConvolution.product(activations(node, input, quantization),
                            weights(node, quantization), error, convolution, between);
        };
    }

    private NDArray connect(Node node, NDArray input) {
        return switch (arithmetic.of(node)) {
            case LayerArithmetic.FloatingPoint _ ->
                    ExactProducts.linear(input, parameters.get(node, "weight"));
            case LayerArithmetic.Quantized(Quantization quantization) -> ExactProducts.linear(
                    activations(node, input, quantization).values(), weights(node, quantization).values());
            case LayerArithmetic.Approximate(Quantization quantization, LayerError error) ->
                    ApproximateLinear.product(activations(node, input, quantization), weights(node, quantization), error, between);
        };
    }

    /** {@code [O]} as {@code [1, O, 1 ..]}. */
    private static NDArray channelwise(NDArray bias, NDArray output) {
        long[] sizes = new long[output.getShape().dimension()];
        Arrays.fill(sizes, 1);
        sizes[1] = bias.getShape().get(0);
        return bias.reshape(sizes);
    }

    private Quantized activations(Node node, NDArray input, Quantization quantization) {
        return ranges.activations(node, input, quantization, training);
    }

    private Quantized weights(Node node, Quantization quantization) {
        if (training || JniUtils.isGradMode()) {
            return ranges.weights(node, quantization);
        }
        return fixedWeights.computeIfAbsent(node.name(), _ -> beyondScopes(ranges.weights(node, quantization)));
    }

    private static Quantized beyondScopes(Quantized quantized) {
        NDScope.unregister(quantized.values(), quantized.codes(), quantized.scale());
        return quantized;
    }

    @Override
    public void close() {
        for (Quantized weights : fixedWeights.values()) {
            weights.values().close();
            weights.codes().close();
            weights.scale().close();
        }
        fixedWeights.clear();
    }
}
