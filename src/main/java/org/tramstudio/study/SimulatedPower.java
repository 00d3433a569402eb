package org.tramstudio.study;

import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/** Computes the {@link PowerKind#SIMULATED} power of designs. Takes up to a second; safe for several threads. */
@FunctionalInterface
public interface SimulatedPower {

    /**
     * The power of the multiplier that Θ is mapped to, over that of the accurate multiplier of the plan's architecture
     * and width.
     *
     * @param plan names architecture, width and method of mapping
     * @param theta the structure parameters
     */
    double of(TrainingPlan plan, StructureParameters theta);

    /** As {@link #of}, roughly and in some 10 ms: for a design on its way, of which nothing is reported. */
    default double roughly(TrainingPlan plan, StructureParameters theta) {
        return of(plan, theta);
    }
}
