package org.tramstudio.study;

import java.util.List;
import java.util.OptionalDouble;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.TrainingPlan;

/** Computes the {@link PowerKind#SIMULATED} power of designs. Takes up to a second; safe for several threads. */
@FunctionalInterface
public interface SimulatedPower {

    /**
     * The power of a multiplier over that of the accurate multiplier of the plan's architecture and the same operands.
     *
     * @param plan names the architecture
     * @param multiplier the multiplier
     * @return empty for a multiplier that is known by its products alone
     */
    OptionalDouble of(TrainingPlan plan, DesignMultiplier multiplier);

    /** Power, area and delay of a multiplier; a simulation of the power alone leaves the others out. */
    default CircuitCost cost(TrainingPlan plan, DesignMultiplier multiplier) {
        return new CircuitCost(of(plan, multiplier), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** As {@link #of}, roughly and in some 10 ms: for a design on its way, of which nothing is reported. */
    default OptionalDouble roughly(TrainingPlan plan, DesignMultiplier multiplier) {
        return of(plan, multiplier);
    }

    /** The mean over all multiplications of a design; empty if the power of one multiplier is, or there is none. */
    default OptionalDouble of(TrainingPlan plan, List<DesignMultiplier> multipliers) {
        double sum = 0;
        for (DesignMultiplier multiplier : multipliers) {
            OptionalDouble power = of(plan, multiplier);
            if (power.isEmpty()) {
                return power;
            }
            sum += multiplier.share() * power.getAsDouble();
        }
        return multipliers.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }
}
