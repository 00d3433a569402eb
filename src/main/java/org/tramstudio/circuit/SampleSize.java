package org.tramstudio.circuit;

/**
 * How many operand pairs were drawn, and what can be told of all pairs by them.
 *
 * @param pairs how many; half of them by their probability, the others to meet small operands
 */
public record SampleSize(long pairs) {

    /** Standard deviations that 95 % of a normal distribution lie within. */
    static final double DEVIATIONS = 1.959963984540054;

    /**
     * Half the width of the 95 % confidence interval around a share of the pairs, after Agresti and Coull: the half of the
     * pairs that is drawn by probability is a plain sample, which the strata can only be better than. The interval's centre
     * lies nearer to one half than the measured share.
     *
     * @param share as it was measured, 0 to 1
     */
    public double halfWidth(double share) {
        double plainPairs = pairs / 2.0;
        double widened = plainPairs + DEVIATIONS * DEVIATIONS;
        double centre = (share * plainPairs + DEVIATIONS * DEVIATIONS / 2) / widened;
        return DEVIATIONS * Math.sqrt(centre * (1 - centre) / widened) + Math.abs(centre - share);
    }
}
