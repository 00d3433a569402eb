package org.tramstudio.training;

import java.util.Map;
import org.tramstudio.tram.MappedMultiplier;

/**
 * What training a design gave.
 *
 * @param multiplier the mapped multiplier, with the trained Θ it was mapped from
 * @param accuracy shares of right answers, 0 to 1, for every {@link AccuracyStage}
 * @param predictedPower f_power(Θ) (Eq. 5)
 * @param normalizedPower mapped cost over the accurate multiplier's
 * @param seconds computing time, over all runs when it was resumed
 */
public record TrainedDesign(MappedMultiplier multiplier, Map<AccuracyStage, Double> accuracy, double predictedPower,
                            double normalizedPower, double seconds) {

    /** Copies the map. */
    public TrainedDesign {
        accuracy = Map.copyOf(accuracy);
    }
}
