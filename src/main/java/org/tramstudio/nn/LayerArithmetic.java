package org.tramstudio.nn;

import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.quant.Quantization;

/** How one layer multiplies. */
public sealed interface LayerArithmetic {

    /** In floating point. */
    record FloatingPoint() implements LayerArithmetic {
    }

    /**
     * On quantised operands, exactly.
     *
     * @param quantization of both operands
     */
    record Quantized(Quantization quantization) implements LayerArithmetic {
    }

    /**
     * On quantised operands, with an approximate multiplier.
     *
     * @param quantization of both operands
     * @param error of the multiplier
     */
    record Approximate(Quantization quantization, LayerError error) implements LayerArithmetic {
    }
}
