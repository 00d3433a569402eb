package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import org.tramstudio.nn.operators.ExactProducts;
import org.tramstudio.nn.quant.Quantized;

/**
 * A linear layer over the last axis whose products come from an approximate multiplier; see
 * {@link ApproximateConvolution} for the idea and the gradients.
 */
public final class ApproximateLinear {

    private ApproximateLinear() {
    }

    /**
     * The layer with an approximate multiplier, without bias.
     *
     * @param activations quantised per layer, {@code [.., C]}
     * @param weights quantised per output, {@code [O, C]}, scale {@code [O, 1]}
     * @param error of the multiplier
     * @param between called between parts of the work; an exception of it ends it
     */
    public static NDArray product(Quantized activations, Quantized weights, LayerError error, Runnable between) {
        return ExactProducts.linear(activations.values(), weights.values())
                .sub(error(activations, weights, error, between));
    }

    /** What the approximate multiplier leaves out of the exact layer, in the units of the output. */
    static NDArray error(Quantized activations, Quantized weights, LayerError error, Runnable between) {
        NDArray sums = switch (error) {
            case ErrorTables tables -> new ErrorSum(tables, ExactProducts::linear)
                    .of(activations.codes(), tables.weightFeatures(weights.codes()), between);
            case PerColumnError columns -> columns.of(activations.codes(), weights.codes(), ExactProducts::linear);
            case KernelError kernel -> kernel.of(LayerCodes.linear(activations.codes(), weights.codes()), between);
            case SlicedStructureError structure ->
                    structure.of(LayerCodes.linear(activations.codes(), weights.codes()), between);
        };
        return sums.mul(weights.scale().mul(activations.scale()).reshape(-1));
    }
}
