package org.tramstudio.study;

import org.tramstudio.training.PhaseTwo;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/** The built-in estimator: gate by gate, with the switching activity that a synthesiser assumes. */
public final class GateLevelPower implements SimulatedPower {

    @Override
    public double of(TrainingPlan plan, StructureParameters theta) {
        return PhaseTwo.map(plan, theta).normalizedCost();
    }
}
