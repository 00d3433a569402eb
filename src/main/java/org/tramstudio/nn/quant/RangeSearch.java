package org.tramstudio.nn.quant;

/**
 * The MSE observer: of the clip factors 1.00, 0.99, .. 0.21, applied to both ends of a range, the one that quantises
 * given values with the least error in the 2.4th power (method, Section 4).
 */
public final class RangeSearch {

    private static final int LARGEST = 100;
    private static final int SMALLEST = 21;
    private static final double EXPONENT = 2.4;

    private final boolean signed;
    private final CodeRange codes;

    /** Searches for quantisers of {@code bits} bits with a zero point. */
    public RangeSearch(int bits) {
        this(Quantization.unsigned(bits));
    }

    /** Searches for quantisers of one kind. */
    public RangeSearch(Quantization quantization) {
        signed = quantization.signed();
        codes = CodeRange.of(quantization);
    }

    /** The best range for single values. */
    public ClippedRange forValues(float[] values, int from, int to) {
        float low = 0;
        float high = 0;
        for (int k = from; k < to; k++) {
            low = Math.min(low, values[k]);
            high = Math.max(high, values[k]);
        }
        long[] once = new long[to - from];
        java.util.Arrays.fill(once, 1);
        return search(low, high, java.util.Arrays.copyOfRange(values, from, to), once);
    }

    /** The best range for values counted in a histogram. */
    public ClippedRange forHistogram(ValueHistogram histogram) {
        return search(histogram.low(), histogram.high(), histogram.centres(), histogram.counts());
    }

    private ClippedRange search(float low, float high, float[] values, long[] counts) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int percent = LARGEST; percent >= SMALLEST; percent--) {
            double error = error(low * percent / 100.0, high * percent / 100.0, values, counts, least);
            if (error < least) {
                least = error;
                best = percent / 100.0;
            }
        }
        return new ClippedRange(low, high, best);
    }

    private double error(double low, double high, float[] values, long[] counts, double giveUpAt) {
        double scale = signed ? Math.max(-low, high) / codes.most() : (high - low) / codes.most();
        if (scale <= 0) {
            return 0;
        }
        double zero = signed ? 0 : Math.rint(-low / scale);
        double sum = 0;
        for (int k = 0; k < values.length && sum < giveUpAt; k++) {
            if (counts[k] > 0) {
                double code = Math.clamp(Math.rint(values[k] / scale) + zero, codes.least(), codes.most());
                sum += counts[k] * Math.pow(Math.abs((code - zero) * scale - values[k]), EXPONENT);
            }
        }
        return sum;
    }
}
