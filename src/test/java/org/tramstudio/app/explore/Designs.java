package org.tramstudio.app.explore;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.study.DesignFigures;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/** Designs for tests. */
public final class Designs {

    static final TrainingPlan PLAN = StudySettings.standard().plan();

    private Designs() {
    }

    static DesignPoint accurate(double accuracy) {
        return finished(new MultiplierSource.Accurate(), accuracy, 1);
    }

    /** One that is finished. */
    public static DesignPoint done(double lambda, double accuracy, double power) {
        return finished(new MultiplierSource.CoTrained(lambda), accuracy, power);
    }

    /** One in training. */
    public static DesignPoint running(double lambda, DesignPoint.TrailPosition... trail) {
        DesignPoint.TrailPosition last = trail[trail.length - 1];
        return new DesignPoint("l" + lambda, new MultiplierSource.CoTrained(lambda), PLAN, DesignState.RUNNING,
                theta(), Map.of(AccuracyStage.QUANTIZED, 0.95), 0.8, last.normalizedPower(),
                last.simulatedPower(), 61, List.of(trail),
                Optional.empty(), List.of());
    }

    /** Where one was on its way. */
    public static DesignPoint.TrailPosition position(double power, double accuracy) {
        return new DesignPoint.TrailPosition(power, accuracy, OptionalDouble.of((1 + power) / 2),
                OptionalDouble.of(simulated(power)));
    }

    /** Something near the mapped power, and not the same. */
    static double simulated(double power) {
        return power * power;
    }

    static DesignPoint withoutSimulatedPower(DesignPoint design) {
        return new DesignPoint(design.id(), design.source(), design.plan(), design.state(), design.theta(),
                design.accuracy(), design.predictedPower(), design.normalizedPower(), OptionalDouble.empty(),
                design.seconds(), design.trail(), design.failure(), design.parts());
    }

    /** The same design from another seed. */
    static DesignPoint ofSeed(long seed, DesignPoint design) {
        return new DesignPoint(design.id() + "-seed-" + seed, design.source(),
                design.plan().with(Map.of(Setting.SEED, Long.toString(seed))), design.state(), design.theta(),
                design.accuracy(), design.predictedPower(), design.normalizedPower(), design.simulatedPower(),
                design.seconds(), design.trail(), design.failure(), design.parts());
    }

    /** The same design, finished of a network of which four fifths are approximated; the delay is the area. */
    static DesignPoint measured(DesignPoint design, double area, double error, double loss) {
        return design.with(new DesignFigures(OptionalDouble.of(0.8), OptionalDouble.of(area), OptionalDouble.of(area),
                OptionalDouble.of(error), OptionalDouble.of(error / 65535), OptionalDouble.of(loss)));
    }

    static StructureParameters theta() {
        return StructureParameters.of(1, 1, 1, 1, .174248, .199563, .194773, .147112);
    }

    private static DesignPoint finished(MultiplierSource source, double accuracy, double power) {
        Map<AccuracyStage, Double> measured = new EnumMap<>(AccuracyStage.class);
        measured.put(AccuracyStage.FLOAT, 0.957);
        measured.put(AccuracyStage.QUANTIZED, 0.955);
        measured.put(AccuracyStage.AFTER_PHASE_1, accuracy - 0.021);
        measured.put(AccuracyStage.FINAL, accuracy);
        String id = source.lambda().isPresent() ? "l" + source.lambda().getAsDouble() : "accurate";
        return new DesignPoint(id, source, PLAN, DesignState.DONE,
                source.lambda().isPresent() ? theta() : StructureParameters.accurate(8), measured, (1 + power) / 2, power,
                OptionalDouble.of(simulated(power)), 184,
                List.of(), Optional.empty(), List.of());
    }
}
