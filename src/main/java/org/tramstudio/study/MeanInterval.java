package org.tramstudio.study;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where the mean over all seeds lies with a confidence of 95 %, if the values of seeds are spread normally: Student's t
 * interval.
 *
 * @param least its lower end
 * @param greatest its upper end
 */
public record MeanInterval(double least, double greatest) {

    /** Two seeds would give an interval, but one that is 13 standard errors wide at either side. */
    public static final int LEAST_SEEDS = 3;
    private static final double UPPER = 0.975;

    /** Empty for fewer than {@value #LEAST_SEEDS} values. */
    public static Optional<MeanInterval> of(Sample sample) {
        int count = sample.values().size();
        if (count < LEAST_SEEDS) {
            return Optional.empty();
        }
        double reach = TDistribution.of(count - 1.0).inverseCumulativeProbability(UPPER)
                * sample.deviation().orElseThrow() / Math.sqrt(count);
        return Optional.of(new MeanInterval(sample.mean() - reach, sample.mean() + reach));
    }
}
