package org.tramstudio.nn.quant;

import ai.djl.ndarray.NDArray;

/**
 * Asymmetric uniform quantisation with learned clipping and a straight-through gradient (method, Section 4):
 * s = (max - min)/(2^B - 1), z = round(-min/s), q = clamp(round(v/s) + z, 0, 2^B - 1).
 */
public final class AffineQuantizer {

    private static final float LEAST_RANGE = 1e-8f;

    private final int levels;

    /** A quantiser of {@code bits} bits, 2 to 8. */
    public AffineQuantizer(int bits) {
        levels = (1 << bits) - 1;
    }

    /**
     * Quantises.
     *
     * @param values what to quantise
     * @param low least value of the range, at most 0, before clipping; broadcasts against {@code values}
     * @param high greatest value, at least 0
     * @param lowFactor learned: its sigmoid scales {@code low}
     * @param highFactor learned: its sigmoid scales {@code high}
     */
    public Quantized quantize(NDArray values, NDArray low, NDArray high, NDArray lowFactor, NDArray highFactor) {
        NDArray clippedLow = low.mul(sigmoid(lowFactor));
        NDArray clippedHigh = high.mul(sigmoid(highFactor));
        NDArray range = clippedHigh.sub(clippedLow);
        NDArray scale = range.maximum(LastingScalar.beside(range, LEAST_RANGE)).div(LastingScalar.beside(range, levels));
        NDArray zero = roundStraightThrough(clippedLow.neg().div(scale));
        NDArray position = values.div(scale).add(zero).clip(0, levels);
        NDArray codes = position.stopGradient().round();
        NDArray straightThrough = position.add(codes.sub(position.stopGradient()));
        return new Quantized(straightThrough.sub(zero).mul(scale), codes, scale.stopGradient());
    }

    /** The learned value whose sigmoid is {@code share}; a share of 1 is taken as 0.999, which the sigmoid can reach. */
    public static float factorFor(double share) {
        double reachable = Math.clamp(share, 0.001, 0.999);
        return (float) Math.log(reachable / (1 - reachable));
    }

    private static NDArray sigmoid(NDArray array) {
        return LastingScalar.beside(array, 1).div(array.neg().exp().add(1));
    }

    private static NDArray roundStraightThrough(NDArray array) {
        NDArray fixed = array.stopGradient();
        return array.add(fixed.round().sub(fixed));
    }
}
