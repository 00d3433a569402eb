package org.tramstudio.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The designs that no other beats: none is at least as accurate and at most as costly, and better in one of the two.
 * Accuracy is {@link DesignPoint#latestAccuracy()}, cost is {@link DesignPoint#power}; a design without one of them takes
 * no part.
 *
 * @param kind which power counts as the cost
 * @param front designs that are not dominated, cheapest first; equal ones all belong to it
 * @param dominated the others, in the order given
 */
public record ParetoFront(PowerKind kind, List<DesignPoint> front, List<DesignPoint> dominated) {

    /** Copies the lists. */
    public ParetoFront {
        front = List.copyOf(front);
        dominated = List.copyOf(dominated);
    }

    /** Divides designs into front and dominated ones, by one kind of power. */
    public static ParetoFront of(Collection<DesignPoint> designs, PowerKind kind) {
        List<DesignPoint> measured = designs.stream()
                .filter(design -> design.latestAccuracy().isPresent() && design.power(kind).isPresent()).toList();
        List<DesignPoint> front = new ArrayList<>();
        List<DesignPoint> dominated = new ArrayList<>();
        for (DesignPoint design : measured) {
            boolean beaten = measured.stream().anyMatch(other -> dominates(other, design, kind));
            (beaten ? dominated : front).add(design);
        }
        front.sort(Comparator.comparingDouble(design -> cost(design, kind)));
        return new ParetoFront(kind, front, dominated);
    }

    /** Whether {@code design} is at least as good in both and better in one. Both must have accuracy and power. */
    public static boolean dominates(DesignPoint design, DesignPoint other, PowerKind kind) {
        double accuracy = design.latestAccuracy().orElseThrow();
        double otherAccuracy = other.latestAccuracy().orElseThrow();
        double cost = cost(design, kind);
        double otherCost = cost(other, kind);
        return accuracy >= otherAccuracy && cost <= otherCost && (accuracy > otherAccuracy || cost < otherCost);
    }

    /**
     * A corner of the front's step line.
     *
     * @param power over the accurate multiplier's
     * @param accuracy share of right answers, 0 to 1
     */
    public record Corner(double power, double accuracy) {
    }

    /** For every power the best accuracy that it pays for: level from each design to the next dearer one, then up. */
    public List<Corner> steps() {
        List<Corner> corners = new ArrayList<>();
        for (DesignPoint design : front) {
            Corner at = new Corner(cost(design, kind), design.latestAccuracy().orElseThrow());
            if (!corners.isEmpty()) {
                corners.add(new Corner(at.power(), corners.getLast().accuracy()));
            }
            corners.add(at);
        }
        return List.copyOf(corners);
    }

    private static double cost(DesignPoint design, PowerKind kind) {
        return design.power(kind).orElseThrow();
    }

    /**
     * The area that the front dominates, as far as a reference point: what all designs together are worth, in one number.
     * Designs that are worse than the reference add nothing.
     *
     * @param referencePower normalised power of the reference, for example 1, the accurate multiplier's
     * @param referenceAccuracy accuracy of the reference, 0 to 1
     */
    public double hypervolume(double referencePower, double referenceAccuracy) {
        double area = 0;
        double reached = referenceAccuracy;
        for (DesignPoint design : front) {
            double accuracy = design.latestAccuracy().orElseThrow();
            double cost = cost(design, kind);
            if (cost < referencePower && accuracy > reached) {
                area += (referencePower - cost) * (accuracy - reached);
                reached = accuracy;
            }
        }
        return area;
    }
}
