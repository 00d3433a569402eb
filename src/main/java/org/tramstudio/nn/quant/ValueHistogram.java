package org.tramstudio.nn.quant;

/**
 * Counts of values in equal bins, fine enough (64 bins a step of an 8-bit quantiser) that a range search on it finds
 * what one on the values would. Not for several threads at once.
 */
public final class ValueHistogram {

    private static final int BINS = 1 << 14;

    private final float low;
    private final float high;
    private final long[] counts = new long[BINS];

    /** An empty histogram over a range; the range is widened to hold 0. */
    public ValueHistogram(float low, float high) {
        this.low = Math.min(0, low);
        this.high = Math.max(0, high);
    }

    /** Counts values; those outside the range go to the first or last bin. */
    public void add(float[] values) {
        float perBin = BINS / Math.max(high - low, Float.MIN_NORMAL);
        for (float value : values) {
            counts[Math.clamp((int) ((value - low) * perBin), 0, BINS - 1)]++;
        }
    }

    /** The least value, at most 0. */
    public float low() {
        return low;
    }

    /** The greatest value, at least 0. */
    public float high() {
        return high;
    }

    /** How many values fell into each bin, from the lowest. */
    public long[] counts() {
        return counts.clone();
    }

    /** The middle of each bin. */
    public float[] centres() {
        float[] centres = new float[BINS];
        double width = (high - (double) low) / BINS;
        for (int bin = 0; bin < BINS; bin++) {
            centres[bin] = (float) (low + (bin + 0.5) * width);
        }
        return centres;
    }
}
