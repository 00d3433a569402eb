package org.tramstudio.nn.quant;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/**
 * Uniform quantisation with a straight-through gradient (method, Section 4). Unsigned codes have a zero point:
 * s = (max - min)/(2^B - 1), z = round(-min/s), q = clamp(round(v/s) + z, 0, 2^B - 1). Signed codes have none:
 * s = max(-min, max)/(2^(B-1) - 1), q = clamp(round(v/s), -2^(B-1), 2^(B-1) - 1).
 *
 * <p>The same values give the same codes bit for bit, whether gradients are recorded or not. In the computer's own memory
 * this is one pass over the values; elsewhere a chain of the engine's operations.
 */
public final class AffineQuantizer {

    private static final float LEAST_RANGE = 1e-8f;

    private final Quantization quantization;
    private final CodeRange range;

    /** A quantiser with a zero point. */
    public AffineQuantizer(int bits) {
        this(Quantization.unsigned(bits));
    }

    /** A quantiser of the given width and sign. */
    public AffineQuantizer(Quantization quantization) {
        this.quantization = quantization;
        range = CodeRange.of(quantization);
    }

    /**
     * Quantises with learned clipping.
     *
     * @param values what to quantise
     * @param low least value of the range, at most 0, before clipping; of one value for the whole array, or of one for
     *            each entry of the first axis in a shape {@code [O, 1, ..]}
     * @param high greatest value, at least 0, in the same shape
     * @param lowFactor learned: its sigmoid scales {@code low}
     * @param highFactor learned: its sigmoid scales {@code high}
     */
    public Quantized quantize(NDArray values, NDArray low, NDArray high, NDArray lowFactor, NDArray highFactor) {
        return quantize(values, low.mul(sigmoid(lowFactor)), high.mul(sigmoid(highFactor)), true);
    }

    /**
     * Quantises to a given range, as the min-max and MSE observers find it.
     *
     * @param values what to quantise
     * @param low least value that is kept, at most 0; shaped as above
     * @param high greatest value that is kept, at least 0
     */
    public Quantized quantize(NDArray values, NDArray low, NDArray high) {
        return quantize(values, low, high, false);
    }

    private Quantized quantize(NDArray values, NDArray low, NDArray high, boolean learned) {
        NDArray width = quantization.signed() ? low.neg().maximum(high) : high.sub(low);
        int steps = quantization.signed() ? range.most() : range.most() - range.least();
        NDArray scale = width.maximum(LastingScalar.beside(width, LEAST_RANGE)).div(LastingScalar.beside(width, steps));
        NDArray zero = quantization.signed() ? scale.stopGradient().zerosLike()
                : roundStraightThrough(low.neg().div(scale));
        return HostMemory.holds(values) ? new FusedQuantization(range, values, scale, zero, learned).quantized()
                : stepwise(values, scale, zero);
    }

    /** With the engine's own operations, on any device. */
    Quantized stepwise(NDArray values, NDArray scale, NDArray zero) {
        NDArray position = values.div(scale).add(zero).clip(range.least(), range.most());
        NDArray codes = position.stopGradient().round();
        NDArray straightThrough = position.add(codes.sub(position.stopGradient()));
        NDArray bytes = range.least() < 0 ? codes.add(range.mask() + 1).mod(range.mask() + 1) : codes;
        return new Quantized(straightThrough.sub(zero).mul(scale),
                bytes.toType(DataType.UINT8, false), scale.stopGradient());
    }

    /** The learned value whose sigmoid is {@code share}; a share of 1 is taken as 0.999, which the sigmoid can reach. */
    public static float factorFor(double share) {
        double reachable = Math.clamp(share, 0.001, 0.999);
        return (float) Math.log(reachable / (1 - reachable));
    }

    private static NDArray sigmoid(NDArray array) {
        return array.getNDArrayInternal().sigmoid();
    }

    private static NDArray roundStraightThrough(NDArray array) {
        NDArray fixed = array.stopGradient();
        return array.add(fixed.round().sub(fixed));
    }
}
