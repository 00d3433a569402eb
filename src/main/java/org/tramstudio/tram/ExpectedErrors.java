package org.tramstudio.tram;

/**
 * The error of every operand pair that structure parameters ask for: -Σ_c θ_c 2^c S_c, with S_c the number of partial
 * products of column c that are 1 (TRAM, Eq. 6). It is what the layers of phase 1 compute with; no circuit gives it
 * where a θ lies between 0 and 1.
 */
public final class ExpectedErrors {

    private final int width;
    private final double[][] removed;

    private ExpectedErrors(int width, StructureParameters theta) {
        this.width = width;
        this.removed = new RemovedColumns(width, theta).all();
    }

    /**
     * Computes them all.
     *
     * @param width bits of each unsigned operand; a few
     */
    public static ExpectedErrors of(int width, StructureParameters theta) {
        return new ExpectedErrors(width, theta);
    }

    /** Of one pair of codes; at most 0. */
    public double at(int weight, int activation) {
        return 0 - removed[weight][activation];
    }

    /** Mean of the error's size over all pairs. */
    public double meanErrorDistance() {
        double sum = 0;
        for (double[] row : removed) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum / (1L << 2 * width);
    }

    /** The error's largest size. */
    public double largest() {
        double largest = 0;
        for (double[] row : removed) {
            for (double value : row) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }
}
