package org.tramstudio.app.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

/**
 * Finished designs that differ in their seed alone.
 *
 * @param designs at least one, in the order given
 */
record SeedGroup(List<DesignPoint> designs) {

    SeedGroup {
        designs = List.copyOf(designs);
    }

    /** What makes designs one group: their source and all settings but the seed. */
    private record Key(MultiplierSource source, Map<Setting, String> settings) {
        static Key of(DesignPoint design) {
            Map<Setting, String> settings = new EnumMap<>(design.plan().values());
            settings.remove(Setting.SEED);
            return new Key(design.source(), settings);
        }
    }

    /** The groups of the finished designs that have a power of that kind. */
    static List<SeedGroup> of(Collection<DesignPoint> designs, PowerKind kind) {
        Map<Key, List<DesignPoint>> groups = new LinkedHashMap<>();
        designs.stream().filter(design -> design.state() == DesignState.DONE && design.latestAccuracy().isPresent()
                        && design.power(kind).isPresent())
                .forEach(design -> groups.computeIfAbsent(Key.of(design), key -> new ArrayList<>()).add(design));
        return groups.values().stream().map(SeedGroup::new).toList();
    }

    /** Whether there are several seeds. */
    boolean isSpread() {
        return designs.size() > 1;
    }

    /** A design of the same name that stands at the mean of the group; the only one of a group of one. */
    DesignPoint mean() {
        DesignPoint first = designs.getFirst();
        if (!isSpread()) {
            return first;
        }
        OptionalDouble simulated = designs.stream().allMatch(each -> each.simulatedPower().isPresent())
                ? OptionalDouble.of(summary(each -> each.simulatedPower().orElseThrow()).getAverage())
                : OptionalDouble.empty();
        return new DesignPoint(first.id(), first.source(), first.plan(), first.state(), first.theta(),
                Map.of(AccuracyStage.FINAL, accuracy().getAverage()),
                summary(DesignPoint::predictedPower).getAverage(), summary(DesignPoint::normalizedPower).getAverage(),
                simulated, first.seconds(), List.of(), Optional.empty(), List.of());
    }

    /** Shares of right answers. */
    DoubleSummaryStatistics accuracy() {
        return summary(each -> each.latestAccuracy().orElseThrow());
    }

    /** Powers of a kind that all of them have. */
    DoubleSummaryStatistics power(PowerKind kind) {
        return summary(each -> each.power(kind).orElseThrow());
    }

    private DoubleSummaryStatistics summary(ToDoubleFunction<DesignPoint> value) {
        return designs.stream().mapToDouble(value).summaryStatistics();
    }
}
