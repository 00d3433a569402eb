package org.tramstudio.study;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What all designs of a study together are worth, in one number: the area that their front dominates, up to a reference
 * point at the accurate multiplier's power and {@value #REFERENCE_POINTS} points of accuracy below it. It is told as a
 * share of the rectangle between the reference point and a multiplier that needs no power and loses no accuracy.
 *
 * @param kind the power that the front is of
 * @param referenceAccuracy accuracy of the reference point, as a share; its power is 1
 * @param share of the rectangle: 0 if no design beats the reference point; above 1 only if designs are more accurate
 *              than the accurate multiplier by much
 */
public record Hypervolume(PowerKind kind, double referenceAccuracy, double share) {

    /** How far below the accurate multiplier the reference point lies, in points of accuracy. */
    public static final int REFERENCE_POINTS = 10;
    private static final double REFERENCE_LOSS = REFERENCE_POINTS / 100.0;
    private static final double REFERENCE_POWER = 1;

    /** That of the finished designs, those that differ in their seed alone at their mean; empty without an accurate one. */
    public static Optional<Hypervolume> of(Collection<DesignPoint> designs, PowerKind kind) {
        return of(SeedGroup.accurate(designs), SeedGroup.of(designs, kind), kind);
    }

    /**
     * As {@link #of(Collection, PowerKind)}, of designs that are grouped already.
     *
     * @param accurate what the reference point is counted from, see {@link SeedGroup#accurate}
     * @param groups all designs that have the power, see {@link SeedGroup#of(Collection, PowerKind)}
     */
    public static Optional<Hypervolume> of(Optional<SeedGroup> accurate, List<SeedGroup> groups, PowerKind kind) {
        return accurate.map(from -> {
            double reference = from.accuracy().mean() - REFERENCE_LOSS;
            ParetoFront front = ParetoFront.of(groups.stream().map(SeedGroup::mean).toList(), kind);
            return new Hypervolume(kind, reference,
                    front.hypervolume(REFERENCE_POWER, reference) / (REFERENCE_POWER * REFERENCE_LOSS));
        });
    }
}
