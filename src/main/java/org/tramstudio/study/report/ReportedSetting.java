package org.tramstudio.study.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

/**
 * A setting as the finished designs had it, which need not be as the project has it now.
 *
 * @param setting which one
 * @param value its value in words; where designs differ, all values, each with the number of its designs
 * @param standard its default in words
 * @param changed whether some design, or the search, is not at the default
 */
public record ReportedSetting(Setting setting, String value, String standard, boolean changed) {

    /**
     * The settings, in the order in which they are declared; not whether {@link Setting#BASELINES} was on, which designs do
     * not tell: what it added stands among the truncations and the circuits.
     */
    static List<ReportedSetting> of(Collection<DesignPoint> finished, List<SeedGroup> groups) {
        Map<Setting, String> searched = searched(finished, groups);
        Set<Setting> ofAPlan = Setting.ofAPlan();
        return Arrays.stream(Setting.values()).filter(setting -> setting != Setting.BASELINES).map(setting -> ofAPlan.contains(setting) && setting != Setting.SEED
                ? ofPlans(setting, finished) : ofTheSearch(setting, searched.get(setting))).toList();
    }

    private static ReportedSetting ofPlans(Setting setting, Collection<DesignPoint> finished) {
        Map<String, Long> values = finished.stream().map(design -> design.plan().values().get(setting))
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        String words = values.size() == 1 ? words(setting, values.keySet().iterator().next())
                : values.entrySet().stream().map(entry -> words(setting, entry.getKey()) + " (" + designs(entry.getValue()) + ")")
                        .collect(Collectors.joining("; "));
        return new ReportedSetting(setting, words, words(setting, setting.standard()),
                !values.keySet().equals(Set.of(setting.standard())));
    }

    private static String designs(long count) {
        return count + (count == 1 ? " design" : " designs");
    }

    private static ReportedSetting ofTheSearch(Setting setting, String found) {
        return new ReportedSetting(setting, words(setting, found), words(setting, setting.standard()),
                !found.equals(setting.standard()));
    }

    /** What was searched, as the designs tell it. */
    private static Map<Setting, String> searched(Collection<DesignPoint> finished, List<SeedGroup> groups) {
        List<Double> lambdas = new ArrayList<>();
        List<Integer> truncations = new ArrayList<>();
        List<Double> direct = new ArrayList<>();
        List<String> library = new ArrayList<>();
        boolean warm = false;
        for (SeedGroup group : groups) {
            switch (group.source()) {
                case MultiplierSource.Accurate _ -> {
                    // always there
                }
                case MultiplierSource.CoTrained trained -> {
                    lambdas.add(trained.weight());
                    warm |= !trained.after().isEmpty();
                }
                case MultiplierSource.Truncated truncated -> truncations.add(truncated.columns());
                case MultiplierSource.Direct designed -> direct.add(designed.cost());
                case MultiplierSource.Given given -> library.add(given.name());
            }
        }
        return Map.of(Setting.LAMBDAS, list(lambdas.stream()), Setting.TRUNCATIONS, list(truncations.stream()),
                Setting.DIRECT_COSTS, list(direct.stream()), Setting.LIBRARY_MULTIPLIERS, list(library.stream()),
                Setting.SEEDS, Integer.toString(groups.stream().mapToInt(group -> group.designs().size()).max().orElse(1)),
                Setting.WARM_START, Boolean.toString(warm),
                Setting.SEED, list(finished.stream().map(design -> design.plan().seed())));
    }

    private static String list(Stream<? extends Comparable<?>> values) {
        return StudySettings.list(values.distinct().sorted().toList());
    }

    private static String words(Setting setting, String value) {
        return switch (setting.kind()) {
            case SWITCH -> setting.on(value) ? "on" : "off";
            case CHOICE -> setting.titleOf(value);
            case WHOLES, NAMES -> value.isEmpty() ? "none" : value;
            case DECIMALS -> value.isEmpty() ? "none" : Stream.of(value.split(",")).map(ReportedSetting::plain)
                    .collect(Collectors.joining(", "));
            case WHOLE -> (setting == Setting.SAMPLES || setting == Setting.TEST_SAMPLES) && value.equals("0") ? "all" : value;
            case DECIMAL -> plain(value);
            case LAYERS -> value;
        };
    }

    /** As people write it: 0.0005 in place of 5.0E-4. */
    private static String plain(String number) {
        return new BigDecimal(number.strip()).stripTrailingZeros().toPlainString();
    }
}
