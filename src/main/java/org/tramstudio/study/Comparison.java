package org.tramstudio.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The finished designs of one project side by side.
 *
 * @param title what the project is called
 * @param across what they are compared by: what they cost, as a rule
 * @param up what else they are compared by: what they reach
 * @param entries dearest first; last those whose cost is not known
 * @param front those that no other beats
 */
public record Comparison(String title, Objective across, Objective up, List<Entry> entries, ParetoFront front) {

    /** Copies the list. */
    public Comparison {
        entries = List.copyOf(entries);
    }

    /**
     * Designs that differ in their seed alone.
     *
     * @param group all of them
     * @param mean where they stand on average
     * @param onFront whether no other group beats their mean
     */
    public record Entry(SeedGroup group, DesignPoint mean, boolean onFront) {
    }

    /** What all of them are worth together; empty where there is no accurate multiplier to count from. */
    public Optional<Hypervolume> hypervolume() {
        return Hypervolume.of(accurate(), groups().stream().filter(group ->
                group.values(across).isPresent() && group.values(up).isPresent()).toList(), across, up);
    }

    /** How the accuracy of an entry differs from the accurate multiplier's, seed by seed; empty for the latter itself. */
    public Optional<PairedDifference> difference(Entry entry) {
        return accurate().filter(accurate -> !accurate.equals(entry.group()))
                .flatMap(accurate -> PairedDifference.of(entry.group(), accurate));
    }

    private Optional<SeedGroup> accurate() {
        return SeedGroup.accurate(groups().stream().flatMap(group -> group.designs().stream()).toList());
    }

    /** The groups of all entries. */
    public List<SeedGroup> groups() {
        return entries.stream().map(Entry::group).toList();
    }

    /** Compares designs by a power and accuracy; those that are not finished take no part. */
    public static Comparison of(String title, Collection<DesignPoint> designs, PowerKind kind) {
        return of(title, designs, Objective.of(kind), Objective.ACCURACY);
    }

    /** Compares designs by two objectives; those that are not finished take no part. */
    public static Comparison of(String title, Collection<DesignPoint> designs, Objective across, Objective up) {
        List<SeedGroup> groups = SeedGroup.of(designs);
        ParetoFront front = ParetoFront.of(groups.stream().map(SeedGroup::mean).toList(), List.of(across, up));
        List<Entry> entries = groups.stream().map(group -> new Entry(group, group.mean(),
                        front.front().stream().anyMatch(best -> best.id().equals(group.mean().id()))))
                .sorted(Comparator.comparingDouble((Entry entry) -> place(across, entry.mean())))
                .toList();
        return new Comparison(title, across, up, entries, front);
    }

    private static double place(Objective across, DesignPoint design) {
        return across.of(design).stream().map(value -> -across.cost(value)).findFirst().orElse(Double.POSITIVE_INFINITY);
    }
}
