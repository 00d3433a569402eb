package org.tramstudio.circuit;

/** M[m], the probability that an operand has all bits of m set, for every set m of operand bits. */
public final class ContainmentProbabilities {

    private final double[] contained;

    /**
     * Sums over supersets, one bit at a time.
     *
     * @param probabilities of every operand code
     */
    public ContainmentProbabilities(double[] probabilities) {
        contained = probabilities.clone();
        for (int bit = 1; bit < contained.length; bit <<= 1) {
            for (int mask = 0; mask < contained.length; mask++) {
                if ((mask & bit) == 0) {
                    contained[mask] += contained[mask | bit];
                }
            }
        }
    }

    /** M[m]. */
    public double of(int mask) {
        return contained[mask];
    }
}
