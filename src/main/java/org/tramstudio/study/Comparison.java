package org.tramstudio.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The finished designs of one project side by side.
 *
 * @param title what the project is called
 * @param kind the power that they are compared by
 * @param entries dearest first; last those whose power of that kind is not known
 * @param front those that no other beats
 */
public record Comparison(String title, PowerKind kind, List<Entry> entries, ParetoFront front) {

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

    /** The groups of all entries. */
    public List<SeedGroup> groups() {
        return entries.stream().map(Entry::group).toList();
    }

    /** Compares designs; those that are not finished take no part. */
    public static Comparison of(String title, Collection<DesignPoint> designs, PowerKind kind) {
        List<SeedGroup> groups = SeedGroup.of(designs);
        ParetoFront front = ParetoFront.of(groups.stream().map(SeedGroup::mean).toList(), kind);
        List<Entry> entries = groups.stream().map(group -> new Entry(group, group.mean(),
                        front.front().stream().anyMatch(best -> best.id().equals(group.mean().id()))))
                .sorted(Comparator.comparingDouble((Entry entry) -> -entry.mean().power(kind).orElse(-1)))
                .toList();
        return new Comparison(title, kind, entries, front);
    }
}
