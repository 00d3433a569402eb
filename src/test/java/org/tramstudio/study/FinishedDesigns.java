package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/** Finished designs for tests, of one study. */
public final class FinishedDesigns {

    private static final String INPUTS = "inputs";
    private static final Map<Setting, String> REFINED = Map.of(Setting.MAPPING_METHOD, "refined");
    private static final Map<Setting, String> PARTIAL_PRODUCTS = Map.of(Setting.GRANULARITY, "partial-product");

    private FinishedDesigns() {
    }

    /**
     * A finished design.
     *
     * @param settings what is not at its default
     * @param accuracy after phase 3, a share; half a point less before it
     * @param power simulated; a hundredth more mapped
     */
    public static DesignPoint design(MultiplierSource source, Map<Setting, String> settings, double accuracy, double power) {
        TrainingPlan plan = TrainingPlan.of(settings);
        return new DesignPoint(DesignId.of(source, plan, INPUTS), source, plan, DesignState.DONE, StructureParameters.of(1, 0.5),
                Map.of(AccuracyStage.FLOAT, 0.796, AccuracyStage.QUANTIZED, 0.795, AccuracyStage.AFTER_PHASE_1,
                        accuracy - 0.005, AccuracyStage.FINAL, accuracy),
                power + 0.1, power + 0.01, OptionalDouble.of(power), 60, List.of(), Optional.empty(), List.of());
    }

    /** A design of λ with a seed. */
    public static DesignPoint ofSeed(double lambda, int seed, double accuracy, double power) {
        return design(new MultiplierSource.CoTrained(lambda), Map.of(Setting.SEED, Integer.toString(seed)), accuracy, power);
    }

    /** Writes designs into a project's store. */
    public static void save(Path folder, List<DesignPoint> designs) throws IOException {
        DesignStore store = new DesignStore(folder);
        for (DesignPoint design : designs) {
            try (DesignClaim claim = store.claim(design.id()).orElseThrow()) {
                claim.save(design);
            }
        }
    }

    /** A study of two seeds with every kind of source, as crowded as one that was run: {@code docs/results.md}. */
    public static List<DesignPoint> crowded() {
        List<DesignPoint> all = new ArrayList<>();
        two(all, new MultiplierSource.Accurate(), Map.of(), 1, 78.85, 79.25);
        two(all, new MultiplierSource.Accurate(), REFINED, 0.976, 78.85, 79.25);
        two(all, lambda(0.3), Map.of(), 0.765, 78.70, 78.55);
        two(all, lambda(0.3), REFINED, 0.744, 78.70, 78.65);
        two(all, lambda(0.3), PARTIAL_PRODUCTS, 0.802, 78.95, 79.05);
        two(all, lambda(0.9), Map.of(), 0.666, 77.75, 77.80);
        all.add(design(lambda(0.9), REFINED, 0.7790, 0.606));
        all.add(design(lambda(0.9), ofSecond(REFINED), 0.7770, 0.628));
        two(all, lambda(0.9), PARTIAL_PRODUCTS, 0.713, 78.75, 78.65);
        two(all, lambda(0.9), Map.of(Setting.GRANULARITY, "layer"), 0.65, 78.05, 78.25);
        two(all, lambda(2), Map.of(), 0.544, 75.55, 75.10);
        two(all, lambda(2), REFINED, 0.505, 76.00, 75.55);
        two(all, lambda(2), PARTIAL_PRODUCTS, 0.617, 77.95, 77.75);
        two(all, new MultiplierSource.Truncated(5), Map.of(), 0.765, 78.45, 78.90);
        two(all, new MultiplierSource.Truncated(6), Map.of(), 0.666, 77.80, 78.05);
        two(all, new MultiplierSource.Truncated(7), Map.of(), 0.544, 75.45, 75.25);
        two(all, new MultiplierSource.Direct(0.84), Map.of(), 0.824, 78.95, 79.05);
        two(all, new MultiplierSource.Direct(0.68), Map.of(), 0.620, 78.50, 79.05);
        two(all, new MultiplierSource.Direct(0.56), Map.of(), 0.4885, 78.00, 78.45);
        two(all, new MultiplierSource.Given("OPACT1", "a"), Map.of(), 0.726, 78.70, 79.00);
        two(all, new MultiplierSource.Given("mul8u_0AB", "b"), Map.of(), 0.700, 78.70, 79.10);
        return List.copyOf(all);
    }

    private static MultiplierSource lambda(double weight) {
        return new MultiplierSource.CoTrained(weight);
    }

    private static void two(List<DesignPoint> all, MultiplierSource source, Map<Setting, String> settings, double power,
                            double first, double second) {
        all.add(design(source, settings, first / 100, power));
        all.add(design(source, ofSecond(settings), second / 100, power));
    }

    private static Map<Setting, String> ofSecond(Map<Setting, String> settings) {
        Map<Setting, String> changed = new EnumMap<>(Map.of(Setting.SEED, "2"));
        changed.putAll(settings);
        return changed;
    }
}
