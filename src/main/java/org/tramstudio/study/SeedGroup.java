package org.tramstudio.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

/**
 * Finished designs that differ in their seed alone.
 *
 * @param designs at least one, each with an accuracy, in the order given
 */
public record SeedGroup(List<DesignPoint> designs) {

    /** Copies the list. */
    public SeedGroup {
        designs = List.copyOf(designs);
    }

    /** What makes designs one group: their source, and what defines them but for the seed. */
    private record Key(String source, Map<Setting, String> settings) {
        static Key of(DesignPoint design) {
            return new Key(design.source().definition(), definingSettings(design));
        }
    }

    /** The groups of the finished designs that have an accuracy, in the order of their first designs. */
    public static List<SeedGroup> of(Collection<DesignPoint> designs) {
        Map<Key, List<DesignPoint>> groups = new LinkedHashMap<>();
        designs.stream().filter(design -> design.state() == DesignState.DONE && design.latestAccuracy().isPresent())
                .forEach(design -> groups.computeIfAbsent(Key.of(design), key -> new ArrayList<>()).add(design));
        return groups.values().stream().map(SeedGroup::new).toList();
    }

    /** As {@link #of(Collection)}, of the designs that have a power of that kind. */
    public static List<SeedGroup> of(Collection<DesignPoint> designs, PowerKind kind) {
        return of(designs, List.of(Objective.of(kind)));
    }

    /** As {@link #of(Collection)}, of the designs that have a value for each objective. */
    public static List<SeedGroup> of(Collection<DesignPoint> designs, List<Objective> objectives) {
        return of(designs.stream().filter(design -> objectives.stream().allMatch(each -> each.of(design).isPresent())).toList());
    }

    /** The accurate multiplier's, which losses are counted from: of several, the one of the best mean accuracy. */
    public static Optional<SeedGroup> accurate(Collection<DesignPoint> designs) {
        return of(designs.stream().filter(DesignPoint::isAccurate).toList()).stream()
                .max(Comparator.comparingDouble(group -> group.accuracy().mean()));
    }

    private static Map<Setting, String> definingSettings(DesignPoint design) {
        Map<Setting, String> settings = DesignId.defining(design.source(), design.plan());
        settings.remove(Setting.SEED);
        return settings;
    }

    /**
     * The settings that all of them share and that define them: what does not matter to their source is left out, and
     * so is what {@link Setting#isImplied need not be mentioned}.
     */
    public Map<Setting, String> settings() {
        return definingSettings(designs.getFirst());
    }

    /** Where their multipliers come from. */
    public MultiplierSource source() {
        return designs.getFirst().source();
    }

    /** The seeds, in the order of the designs. */
    public List<Long> seeds() {
        return designs.stream().map(design -> design.plan().seed()).toList();
    }

    /** Whether there are several seeds. */
    public boolean isSpread() {
        return designs.size() > 1;
    }

    /** A design of the same name that stands at the mean of the group; the only one of a group of one. */
    public DesignPoint mean() {
        DesignPoint first = designs.getFirst();
        if (!isSpread()) {
            return first;
        }
        Map<AccuracyStage, Double> accuracy = new EnumMap<>(AccuracyStage.class);
        for (AccuracyStage stage : AccuracyStage.values()) {
            accuracyAt(stage).ifPresent(sample -> accuracy.put(stage, sample.mean()));
        }
        accuracy.put(AccuracyStage.FINAL, accuracy().mean());
        return new DesignPoint(first.id(), first.source(), first.plan(), first.state(), first.theta(), accuracy,
                meanPower(PowerKind.PREDICTED).orElse(Double.NaN), meanPower(PowerKind.MAPPED).orElse(Double.NaN),
                meanPower(PowerKind.SIMULATED), first.seconds(), List.of(), Optional.empty(), List.of(),
                DesignFigures.mean(designs.stream().map(DesignPoint::figures).toList()));
    }

    /** The design whose accuracy is nearest to the mean, which can stand for all. */
    public DesignPoint typical() {
        double mean = accuracy().mean();
        return designs.stream().min(Comparator.comparingDouble(design ->
                Math.abs(design.latestAccuracy().orElseThrow() - mean))).orElseThrow();
    }

    private OptionalDouble meanPower(PowerKind kind) {
        return power(kind).map(sample -> OptionalDouble.of(sample.mean())).orElse(OptionalDouble.empty());
    }

    /** Shares of right answers, 0 to 1, at the end. */
    public Sample accuracy() {
        return sample(DesignPoint::latestAccuracy).orElseThrow();
    }

    /** Shares of right answers at a stage; empty unless all of them have it. */
    public Optional<Sample> accuracyAt(AccuracyStage stage) {
        return sample(design -> design.accuracyAt(stage));
    }

    /** Powers of a kind, over the accurate multiplier's; empty unless all of them have it. */
    public Optional<Sample> power(PowerKind kind) {
        return sample(design -> design.power(kind));
    }

    /** Values of an objective; empty unless all of them have one. */
    public Optional<Sample> values(Objective objective) {
        return sample(objective::of);
    }

    private Optional<Sample> sample(Function<DesignPoint, OptionalDouble> value) {
        return Sample.of(designs, value);
    }
}
