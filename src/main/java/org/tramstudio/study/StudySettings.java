package org.tramstudio.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;

/**
 * What a study searches: one design for each λ, all trained by one plan.
 *
 * @param lambdas weights of the power in the loss (Eq. 2), within the bounds of {@link Setting#LAMBDAS}, without repeats
 * @param plan how each is trained
 */
public record StudySettings(List<Double> lambdas, TrainingPlan plan) {

    /** Copies and checks the list. */
    public StudySettings {
        lambdas = List.copyOf(lambdas);
        lambdas.forEach(Setting.LAMBDAS::check);
        if (lambdas.stream().distinct().count() != lambdas.size()) {
            throw new IllegalArgumentException(Setting.LAMBDAS.key() + " names a value twice: " + lambdas);
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
        String lambdas = values.getOrDefault(Setting.LAMBDAS, Setting.LAMBDAS.standard());
        return new StudySettings(lambdas.isBlank() ? List.of() : Setting.LAMBDAS.decimals(lambdas),
                TrainingPlan.of(values));
    }

    /** All settings as text; {@link #of(Map)} makes the same settings of them. */
    public Map<Setting, String> values() {
        Map<Setting, String> values = new EnumMap<>(plan.values());
        values.put(Setting.LAMBDAS, lambdas.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return values;
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
}
