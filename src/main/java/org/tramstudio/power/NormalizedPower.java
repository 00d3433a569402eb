package org.tramstudio.power;

/**
 * A circuit's simulated cost beside the accurate multiplier's of the same operands.
 *
 * @param estimate the circuit's
 * @param accurate the accurate multiplier's, under the same activity and library
 * @param reference which accurate multiplier that is, in words
 */
public record NormalizedPower(PowerEstimate estimate, PowerEstimate accurate, String reference) {

    /** Power over the accurate multiplier's. */
    public double power() {
        return estimate.power() / accurate.power();
    }

    /** Area over the accurate multiplier's. */
    public double area() {
        return estimate.area() / accurate.area();
    }

    /** Delay over the accurate multiplier's. */
    public double delay() {
        return estimate.delay() / accurate.delay();
    }
}
