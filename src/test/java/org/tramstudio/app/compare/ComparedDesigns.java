package org.tramstudio.app.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/** Designs of four bits for tests. */
public final class ComparedDesigns {

    private ComparedDesigns() {
    }

    /** The accurate multiplier. */
    public static DesignPoint accurate() {
        return design(new MultiplierSource.Accurate(), Map.of(), 0.95, 1, StructureParameters.accurate(4));
    }

    /** A design of λ. */
    public static DesignPoint trained(double lambda, double accuracy, double power, double... theta) {
        return design(new MultiplierSource.CoTrained(lambda), Map.of(), accuracy, power,
                StructureParameters.of(theta));
    }

    /** The same design of another seed. */
    static DesignPoint ofSeed(int seed, double lambda, double accuracy) {
        return design(new MultiplierSource.CoTrained(lambda), Map.of(Setting.SEED, Integer.toString(seed)), accuracy,
                0.5, StructureParameters.of(1, 1, 0, 0));
    }

    private static DesignPoint design(MultiplierSource source, Map<Setting, String> settings, double accuracy,
                                      double power, StructureParameters theta) {
        Map<Setting, String> all = new HashMap<>(Map.of(Setting.BITS, "4", Setting.COLUMNS, "4"));
        all.putAll(settings);
        TrainingPlan plan = TrainingPlan.of(all);
        return new DesignPoint(source.idStem() + "-seed-" + plan.seed(), source, plan, DesignState.DONE, theta,
                Map.of(AccuracyStage.QUANTIZED, 0.95, AccuracyStage.FINAL, accuracy), power, power,
                OptionalDouble.of(power), 60, List.of(), Optional.empty(), List.of());
    }
}
