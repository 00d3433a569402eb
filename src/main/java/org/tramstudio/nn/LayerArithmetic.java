package org.tramstudio.nn;

import java.util.stream.Stream;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.quant.Quantization;

/** How one layer multiplies. */
public sealed interface LayerArithmetic {

    /** The error of the multiplier, if it has one. */
    default Stream<LayerError> errors() {
        return this instanceof Approximate(_, LayerError error) ? Stream.of(error) : Stream.empty();
    }

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
