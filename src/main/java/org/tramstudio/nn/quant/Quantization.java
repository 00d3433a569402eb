package org.tramstudio.nn.quant;

/**
 * How the operands of a layer are quantised: weights per output channel, activations per layer.
 *
 * @param bits B, width of both operands, 2 to 8
 * @param signed whether codes are two's complement numbers with zero point 0 and a range symmetric about 0, for signed
 *               multipliers; else they are unsigned with a zero point (method, Section 4)
 */
public record Quantization(int bits, boolean signed) {

    /** Checks the width. */
    public Quantization {
        if (bits < 2 || bits > 8) {
            throw new IllegalArgumentException("quantisation to " + bits + " bits; it must be 2 to 8");
        }
    }

    /** Unsigned codes with a zero point. */
    public static Quantization unsigned(int bits) {
        return new Quantization(bits, false);
    }
}
