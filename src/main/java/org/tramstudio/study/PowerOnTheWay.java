package org.tramstudio.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/** The simulated power of a design while it is trained, roughly; each multiplier is simulated once. */
final class PowerOnTheWay {

    private final TrainingPlan plan;
    private final SimulatedPower power;
    private final boolean thetaTellsAll;
    private final Map<StructureParameters, OptionalDouble> byTheta = new HashMap<>();
    private OptionalDouble sinceMapping = OptionalDouble.empty();

    PowerOnTheWay(MultiplierSource source, TrainingPlan plan, SimulatedPower power) {
        this.plan = plan;
        this.power = power;
        this.thetaTellsAll = PhaseTwo.mapsAnew(source, plan);
    }

    /** Takes the multipliers that phase 3 computes with. */
    void mapped(List<DesignMultiplier> multipliers) {
        if (!thetaTellsAll) {
            SimulatedPower rough = power::roughly;
            sinceMapping = rough.of(plan, multipliers);
        }
    }

    /** At the end of an epoch; empty where its Θ does not tell the multipliers and they are not mapped yet. */
    OptionalDouble at(TrainingEvent.Epoch epoch) {
        if (thetaTellsAll) {
            return byTheta.computeIfAbsent(epoch.theta(), theta ->
                    power.roughly(plan, DesignMultiplier.shared(PhaseTwo.map(plan, theta))));
        }
        return epoch.phase() == Phase.RECOVER ? sinceMapping : OptionalDouble.empty();
    }
}
