package org.tramstudio.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.statistics.inference.TTest;

/**
 * Whether a design's accuracy differs from another one's by more than chance, seed by seed: a two-sided paired t test over
 * the seeds that both were trained with. It asks about the seeds alone, and holds for one comparison; who makes many will find
 * one of twenty that differs by chance.
 *
 * @param seeds that both have, at least {@value MeanInterval#LEAST_SEEDS}
 * @param differences accuracy less the other one's, as shares, in the order of the seeds
 * @param probability of a mean difference as large or larger, if there were none: p, 0 to 1
 */
public record PairedDifference(List<Long> seeds, Sample differences, double probability) {

    /** Below this probability a difference counts as more than chance. */
    public static final double SIGNIFICANT = 0.05;

    /** Copies the list. */
    public PairedDifference {
        seeds = List.copyOf(seeds);
    }

    /** Compares a group with another; empty where they share too few seeds, or where one has a seed twice. */
    public static Optional<PairedDifference> of(SeedGroup group, SeedGroup other) {
        if (repeatsASeed(group) || repeatsASeed(other)) {
            return Optional.empty();
        }
        Map<Long, Double> others = other.designs().stream().collect(Collectors.toMap(PairedDifference::seed,
                PairedDifference::accuracy));
        List<Long> seeds = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        for (DesignPoint design : group.designs()) {
            if (others.containsKey(seed(design))) {
                seeds.add(seed(design));
                differences.add(accuracy(design) - others.get(seed(design)));
            }
        }
        return seeds.size() < MeanInterval.LEAST_SEEDS ? Optional.empty()
                : Optional.of(new PairedDifference(seeds, new Sample(differences), probability(differences)));
    }

    private static boolean repeatsASeed(SeedGroup group) {
        return group.seeds().stream().distinct().count() < group.designs().size();
    }

    private static long seed(DesignPoint design) {
        return design.plan().seed();
    }

    private static double accuracy(DesignPoint design) {
        return design.latestAccuracy().orElseThrow();
    }

    /** Differences that are all nothing are no difference; the test itself would divide by their deviation of 0. */
    private static double probability(List<Double> differences) {
        return differences.stream().allMatch(difference -> difference == 0) ? 1 : TTest.withDefaults()
                .test(differences.stream().mapToDouble(Double::doubleValue).toArray()).getPValue();
    }

    /** Whether the difference is more than chance explains, see {@link #SIGNIFICANT}. */
    public boolean isSignificant() {
        return probability < SIGNIFICANT;
    }
}
