package org.tramstudio.study;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What all designs of a study together are worth, in one number: the area that their front of two objectives dominates, up to
 * a reference point, as a share of the rectangle between the reference point and the best that can be hoped for.
 *
 * <p>The reference is 1 for what is counted over the accurate multiplier's, and {@value #REFERENCE_POINTS} points below the
 * accurate multiplier's accuracy; of other quantities it is the worst value among the designs. The best that can be hoped for
 * is nothing of a cost or error, and the accurate multiplier's accuracy or loss.
 *
 * @param across the first objective of the front
 * @param up its second objective
 * @param referenceAcross the reference point's value of the first objective
 * @param referenceUp its value of the second one
 * @param share of the rectangle: 0 if no design beats the reference point; above 1 only if designs are more accurate
 *              than the accurate multiplier by much, or have less loss
 */
public record Hypervolume(Objective across, Objective up, double referenceAcross, double referenceUp, double share) {

    /** How far below the accurate multiplier the reference point lies, in points of accuracy. */
    public static final int REFERENCE_POINTS = 10;
    private static final double REFERENCE_LOSS = REFERENCE_POINTS / 100.0;

    /**
     * One side of the rectangle.
     *
     * @param reference its worse end
     * @param length how far it is to its better end
     */
    private record Side(double reference, double length) {

        static Side of(Objective objective, DesignPoint accurate, List<DesignPoint> designs) {
            if (objective.isOfTheAccurate()) {
                return new Side(1, 1);
            }
            if (objective == Objective.ACCURACY) {
                return new Side(objective.of(accurate).orElseThrow() - REFERENCE_LOSS, REFERENCE_LOSS);
            }
            double worst = designs.stream().mapToDouble(design -> objective.of(design).orElseThrow()).max().orElse(0);
            double best = objective == Objective.LOSS ? objective.of(accurate).orElseThrow() : 0;
            return new Side(worst, worst - best);
        }
    }

    /** That of the finished designs, those that differ in their seed alone at their mean; empty without an accurate one. */
    public static Optional<Hypervolume> of(Collection<DesignPoint> designs, PowerKind kind) {
        Objective power = Objective.of(kind);
        return of(SeedGroup.accurate(designs), SeedGroup.of(designs, kind), power, Objective.ACCURACY);
    }

    /**
     * As {@link #of(Collection, PowerKind)}, of designs that are grouped already and any two objectives.
     *
     * @param accurate what the reference point is counted from, see {@link SeedGroup#accurate}
     * @param groups all designs that have both values, see {@link SeedGroup#of(Collection, List)}
     * @return empty where a value of the accurate multiplier is missing that the reference is counted from, or where all
     *         designs are as bad as the reference
     */
    public static Optional<Hypervolume> of(Optional<SeedGroup> accurate, List<SeedGroup> groups, Objective across,
                                           Objective up) {
        List<DesignPoint> means = groups.stream().map(SeedGroup::mean).toList();
        return accurate.map(SeedGroup::mean).filter(from -> isCounted(across, from) && isCounted(up, from))
                .flatMap(from -> of(Side.of(across, from, means), Side.of(up, from, means),
                        ParetoFront.of(means, List.of(across, up))));
    }

    private static boolean isCounted(Objective objective, DesignPoint accurate) {
        return objective != Objective.LOSS || objective.of(accurate).isPresent();
    }

    private static Optional<Hypervolume> of(Side across, Side up, ParetoFront front) {
        double rectangle = across.length() * up.length();
        return rectangle > 0 ? Optional.of(new Hypervolume(front.objectives().getFirst(), front.objectives().getLast(),
                across.reference(), up.reference(),
                front.hypervolume(across.reference(), up.reference()) / rectangle)) : Optional.empty();
    }

    /**
     * Where the reference point lies, in words, for example {@code "simulated power 1, accuracy 80.0 %, which is 10 points below
     * the accurate multiplier"}.
     */
    public String reference() {
        return side(across, referenceAcross) + ", " + side(up, referenceUp);
    }

    private static String side(Objective objective, double reference) {
        if (objective.isOfTheAccurate()) {
            return objective.words() + " 1";
        }
        return objective == Objective.ACCURACY ? "accuracy " + WrittenNumbers.decimals(objective.shown(reference), 1) + " %, which is "
                + REFERENCE_POINTS + " points below the accurate multiplier"
                : objective.words() + " " + objective.written(reference) + ", the worst of the designs";
    }
}
