package org.tramstudio.study;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

/**
 * The settings in which groups of designs differ: what tells those of one title apart.
 *
 * @param settings those that not all groups have alike
 */
public record DifferingSettings(Set<Setting> settings) {

    /** Copies the set. */
    public DifferingSettings {
        settings = Set.copyOf(settings);
    }

    /** Compares groups. */
    public static DifferingSettings of(Collection<SeedGroup> groups) {
        List<Map<Setting, String>> values = groups.stream().map(SeedGroup::settings).toList();
        Set<Setting> differing = EnumSet.noneOf(Setting.class);
        for (Setting setting : Setting.ofAPlan()) {
            // a setting that is not mentioned counts as a value: it is at its default, or does not matter
            Set<String> found = new HashSet<>();
            values.forEach(each -> found.add(each.getOrDefault(setting, "")));
            if (found.size() > 1) {
                differing.add(setting);
            }
        }
        return new DifferingSettings(differing);
    }

    /** The same but for some, which are told in another way. */
    public DifferingSettings without(Set<Setting> told) {
        Set<Setting> left = new HashSet<>(settings);
        left.removeAll(told);
        return new DifferingSettings(left);
    }

    /** The values that one group has, in the order of {@link Setting}; those at an implied default are left out. */
    public Map<Setting, String> of(SeedGroup group) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.putAll(group.settings());
        values.keySet().retainAll(settings);
        return values;
    }

    /**
     * How a group differs, in words, for example {@code "granularity layer, bias correction on"}; empty where it has
     * every default.
     */
    public String words(SeedGroup group) {
        Stream<String> chain = warmStart(group.source()).map(after -> "warm start after λ " + after).stream();
        return Stream.concat(of(group).entrySet().stream().map(entry -> words(entry.getKey(), entry.getValue())), chain)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> warmStart(MultiplierSource source) {
        return source instanceof MultiplierSource.CoTrained trained && !trained.after().isEmpty()
                ? Optional.of(trained.after().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static String words(Setting setting, String value) {
        String name = setting.title().substring(0, 1).toLowerCase(Locale.ROOT) + setting.title().substring(1);
        return name + " " + (setting.kind() == Setting.Kind.SWITCH ? (setting.on(value) ? "on" : "off") : value);
    }
}
