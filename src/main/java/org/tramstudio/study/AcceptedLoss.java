package org.tramstudio.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a loss of accuracy that one is ready to accept buys: the cheapest finished design that loses no more. Losses are
 * counted from the accurate multiplier, retrained as the designs are; designs that differ in their seed alone count as
 * one, at their mean.
 *
 * @param loss share of right answers that may be lost, 0 to 1
 * @param cost what tells what is cheap
 * @param reference the accurate multiplier; empty until it is finished
 * @param choice the cheapest design; empty if every one loses more, or none is finished
 */
public record AcceptedLoss(double loss, Objective cost, Optional<DesignPoint> reference, Optional<SeedGroup> choice) {

    /** Differences of decimal fractions are not exact; a design on the line is above it. */
    private static final double ROUNDING = 1e-9;

    /** Checks the loss. */
    public AcceptedLoss {
        if (!(loss >= 0 && loss <= 1)) {
            throw new IllegalArgumentException("the accepted loss is " + loss + "; a share from 0 to 1 is expected");
        }
    }

    /** Finds the cheapest of the finished designs that lose at most {@code loss}. */
    public static AcceptedLoss of(Collection<DesignPoint> designs, PowerKind kind, double loss) {
        return of(SeedGroup.accurate(designs), SeedGroup.of(designs, kind), Objective.of(kind), loss);
    }

    /**
     * As {@link #of(Collection, PowerKind, double)}, of designs that are grouped already, by any cost.
     *
     * @param accurate what losses are counted from, see {@link SeedGroup#accurate}
     * @param groups all designs that have the cost, see {@link SeedGroup#of(Collection, List)}
     */
    public static AcceptedLoss of(Optional<SeedGroup> accurate, List<SeedGroup> groups, Objective cost, double loss) {
        Optional<DesignPoint> reference = accurate.map(SeedGroup::mean);
        Optional<SeedGroup> choice = reference.flatMap(from -> groups.stream()
                .filter(group -> !group.mean().isAccurate())
                .filter(group -> accuracy(group.mean()) >= accuracy(from) - loss - ROUNDING)
                .min(Comparator.comparingDouble((SeedGroup group) -> cost.cost(group.mean()))
                        .thenComparingDouble(group -> -accuracy(group.mean()))));
        return new AcceptedLoss(loss, cost, reference, choice);
    }

    private static double accuracy(DesignPoint finished) {
        return finished.latestAccuracy().orElseThrow();
    }

    /** The least accuracy that is accepted, as a share; empty without a reference. */
    public OptionalDouble leastAccuracy() {
        return reference.map(accurate -> OptionalDouble.of(accuracy(accurate) - loss)).orElse(OptionalDouble.empty());
    }

    /** What the choice costs. */
    public OptionalDouble chosenCost() {
        return choice.map(group -> cost.of(group.mean())).orElseGet(OptionalDouble::empty);
    }

    /**
     * The share of the accurate multiplier's cost that the choice saves; below 0 if it needs more, empty for what is not
     * counted over the accurate multiplier's.
     */
    public OptionalDouble saved() {
        return cost.isOfTheAccurate() ? chosenCost().stream().map(needed -> 1 - needed).findFirst() : OptionalDouble.empty();
    }

    /** The share of right answers that the choice loses; below 0 if it gains some. */
    public OptionalDouble lostAccuracy() {
        return choice.map(group -> OptionalDouble.of(accuracy(reference.orElseThrow()) - accuracy(group.mean())))
                .orElse(OptionalDouble.empty());
    }
}
