package org.tramstudio.training;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tramstudio.tram.StructureParameters;

/**
 * What training a design gave.
 *
 * @param multipliers its multipliers; their shares add up to 1
 * @param theta structure parameters for the design as a whole: the mean over the layers, weighted by their multiplications
 * @param accuracy shares of right answers, 0 to 1, for every {@link AccuracyStage}
 * @param predictedPower f_power(Θ) (Eq. 5); empty for multipliers without Θ
 * @param normalizedPower mapped cost over the accurate multiplier's, the mean over all multiplications; empty where a
 *                        multiplier has no netlist
 * @param operands what the approximated layers multiply
 * @param approximatedShare their multiplications over those of all layers that multiply weights by activations, above 0 and
 *                          up to 1
 * @param seconds computing time, over all runs when it was resumed
 */
public record TrainedDesign(List<DesignMultiplier> multipliers, StructureParameters theta,
                            Map<AccuracyStage, Double> accuracy, OptionalDouble predictedPower,
                            OptionalDouble normalizedPower, LayerOperands operands, double approximatedShare,
                            double seconds) {

    /** Copies the collections. */
    public TrainedDesign {
        multipliers = List.copyOf(multipliers);
        accuracy = Map.copyOf(accuracy);
    }
}
