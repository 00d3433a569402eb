package org.tramstudio.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.GivenMultiplier;
import org.tramstudio.training.GivenMultipliers;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;

/**
 * What a study searches: one design for the accurate multiplier and for each of the others, with each seed, all trained
 * by one plan. No list repeats a value.
 *
 * @param lambdas weights of the power in the loss (Eq. 2), within the bounds of {@link Setting#LAMBDAS}
 * @param truncations numbers of least significant columns to leave out
 * @param directCosts budgets of multipliers that are designed for the layers' operands
 * @param libraryMultipliers names of circuits of the project's library
 * @param baselines whether everything that one usually compares with is added, see {@link Baselines}
 * @param seeds how many seeds, from the plan's on
 * @param warmStart whether phase 1 of each λ begins where that of the next smaller one ended
 * @param plan how each is trained
 */
public record StudySettings(List<Double> lambdas, List<Integer> truncations, List<Double> directCosts,
                            List<String> libraryMultipliers, boolean baselines, int seeds, boolean warmStart, TrainingPlan plan) {

    /** Copies and checks the lists. */
    public StudySettings {
        lambdas = List.copyOf(lambdas);
        truncations = List.copyOf(truncations);
        directCosts = List.copyOf(directCosts);
        libraryMultipliers = List.copyOf(libraryMultipliers);
        lambdas.forEach(Setting.LAMBDAS::check);
        truncations.forEach(Setting.TRUNCATIONS::check);
        directCosts.forEach(Setting.DIRECT_COSTS::check);
        Setting.SEEDS.check(seeds);
        requireOnce(Setting.LAMBDAS, lambdas);
        requireOnce(Setting.TRUNCATIONS, truncations);
        requireOnce(Setting.DIRECT_COSTS, directCosts);
        requireOnce(Setting.LIBRARY_MULTIPLIERS, libraryMultipliers);
        for (int columns : truncations) {
            if (columns > 2 * plan.bits() - 1) {
                throw new IllegalArgumentException(Setting.TRUNCATIONS.key() + " names " + columns
                        + " columns; a multiplier of " + plan.bits() + " bits has " + (2 * plan.bits() - 1));
            }
        }
        if (plan.quantization().signed() && !(lambdas.isEmpty() && truncations.isEmpty() && directCosts.isEmpty())) {
            throw new IllegalArgumentException(Setting.SIGNED.key() + " is true; then " + Setting.LAMBDAS.key() + ", "
                    + Setting.TRUNCATIONS.key() + " and " + Setting.DIRECT_COSTS.key()
                    + " must be empty, for structures are trained of unsigned multipliers only");
        }
    }

    private static void requireOnce(Setting setting, List<?> values) {
        if (values.stream().distinct().count() != values.size()) {
            throw new IllegalArgumentException(setting.key() + " names a value twice: " + values);
        }
    }

    /** Every setting at its default. */
    public static StudySettings standard() {
        return of(Map.of());
    }

    /**
     * Makes settings of text; a setting that is not in the map has its default.
     *
     * @throws IllegalArgumentException if a value does not fit; the message names the setting and what would fit
     */
    public static StudySettings of(Map<Setting, String> values) {
        String lambdas = value(values, Setting.LAMBDAS);
        return new StudySettings(lambdas.isBlank() ? List.of() : Setting.LAMBDAS.decimals(lambdas),
                Setting.TRUNCATIONS.wholes(value(values, Setting.TRUNCATIONS)),
                Setting.DIRECT_COSTS.decimals(value(values, Setting.DIRECT_COSTS)),
                Setting.LIBRARY_MULTIPLIERS.names(value(values, Setting.LIBRARY_MULTIPLIERS)),
                Setting.BASELINES.on(value(values, Setting.BASELINES)), (int) Setting.SEEDS.whole(value(values, Setting.SEEDS)),
                Setting.WARM_START.on(value(values, Setting.WARM_START)), TrainingPlan.of(values));
    }

    private static String value(Map<Setting, String> values, Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    /** All settings as text; {@link #of(Map)} makes the same settings of them. */
    public Map<Setting, String> values() {
        Map<Setting, String> values = new EnumMap<>(plan.values());
        values.put(Setting.LAMBDAS, list(lambdas));
        values.put(Setting.TRUNCATIONS, list(truncations));
        values.put(Setting.DIRECT_COSTS, list(directCosts));
        values.put(Setting.LIBRARY_MULTIPLIERS, list(libraryMultipliers));
        values.put(Setting.BASELINES, Boolean.toString(baselines));
        values.put(Setting.SEEDS, Integer.toString(seeds));
        values.put(Setting.WARM_START, Boolean.toString(warmStart));
        return values;
    }

    /** Values as text, separated by commas. */
    public static String list(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * The same settings but for some.
     *
     * @param changes new values as text
     * @throws IllegalArgumentException if a value does not fit
     */
    public StudySettings with(Map<Setting, String> changes) {
        Map<Setting, String> values = values();
        values.putAll(changes);
        return of(values);
    }

    /**
     * Where the multipliers come from: the accurate one first, then every λ, truncation, direct design and library
     * circuit in order, each once, baselines after those that are named. With a warm start, the λ are in rising order.
     *
     * @param library resolves the names of circuits
     * @throws UserFacingException if a circuit is not in the library
     */
    public List<MultiplierSource> sources(GivenMultipliers library) throws IOException {
        List<MultiplierSource> sources = new ArrayList<>();
        sources.add(new MultiplierSource.Accurate());
        sources.addAll(coTrained());
        List<Integer> truncated = baselines ? Baselines.truncations(plan.operands(), truncations) : truncations;
        truncated.forEach(columns -> sources.add(new MultiplierSource.Truncated(columns)));
        directCosts.forEach(cost -> sources.add(new MultiplierSource.Direct(cost)));
        List<String> circuits = baselines ? Baselines.circuits(plan.operands(), libraryMultipliers, library)
                : libraryMultipliers;
        for (String name : circuits) {
            GivenMultiplier given = library.find(name).orElseThrow(() -> new UserFacingException(
                    "The project's library has no circuit \"" + name + "\".",
                    "Import it in the Multiplier view, or take it out of " + Setting.LIBRARY_MULTIPLIERS.key() + "."));
            sources.add(new MultiplierSource.Given(name, given.table().identity()));
        }
        return List.copyOf(sources);
    }

    private List<MultiplierSource.CoTrained> coTrained() {
        if (!warmStart) {
            return lambdas.stream().map(MultiplierSource.CoTrained::new).toList();
        }
        List<Double> rising = lambdas.stream().sorted().toList();
        List<MultiplierSource.CoTrained> chain = new ArrayList<>();
        for (int k = 0; k < rising.size(); k++) {
            chain.add(new MultiplierSource.CoTrained(rising.get(k), rising.subList(0, k)));
        }
        return chain;
    }

    /** The plan for each seed. */
    public List<TrainingPlan> plans() {
        return LongStream.range(0, seeds).mapToObj(k -> plan.with(
                Map.of(Setting.SEED, Long.toString(plan.seed() + k)))).toList();
    }
}
