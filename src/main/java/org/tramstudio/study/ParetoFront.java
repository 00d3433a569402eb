package org.tramstudio.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The designs that no other beats: none is at least as good by every objective, and better by one. A design without a value
 * for one of them takes no part.
 *
 * @param objectives two or more, no one twice
 * @param front designs that are not dominated, best by the first objective first; equal ones all belong to it
 * @param dominated the others, in the order given
 */
public record ParetoFront(List<Objective> objectives, List<DesignPoint> front, List<DesignPoint> dominated) {

    /** Copies the lists and checks the objectives. */
    public ParetoFront {
        objectives = List.copyOf(objectives);
        if (objectives.size() < 2 || objectives.stream().distinct().count() < objectives.size()) {
            throw new IllegalArgumentException("a front is of two or more different objectives, not of " + objectives);
        }
        front = List.copyOf(front);
        dominated = List.copyOf(dominated);
    }

    /** Divides designs into front and dominated ones, by one kind of power and accuracy. */
    public static ParetoFront of(Collection<DesignPoint> designs, PowerKind kind) {
        return of(designs, List.of(Objective.of(kind), Objective.ACCURACY));
    }

    /** Divides designs into front and dominated ones. */
    public static ParetoFront of(Collection<DesignPoint> designs, List<Objective> objectives) {
        List<DesignPoint> measured = designs.stream()
                .filter(design -> objectives.stream().allMatch(each -> each.of(design).isPresent())).toList();
        List<DesignPoint> front = new ArrayList<>();
        List<DesignPoint> dominated = new ArrayList<>();
        for (DesignPoint design : measured) {
            boolean beaten = measured.stream().anyMatch(other -> dominates(other, design, objectives));
            (beaten ? dominated : front).add(design);
        }
        front.sort(Comparator.comparingDouble(objectives.getFirst()::cost));
        return new ParetoFront(objectives, front, dominated);
    }

    /** Whether {@code design} is at least as good by every objective and better by one. Both must have values for all. */
    public static boolean dominates(DesignPoint design, DesignPoint other, List<Objective> objectives) {
        boolean better = false;
        for (Objective objective : objectives) {
            double cost = objective.cost(design);
            double otherCost = objective.cost(other);
            if (cost > otherCost) {
                return false;
            }
            better |= cost < otherCost;
        }
        return better;
    }

    /**
     * A corner of the front's step line.
     *
     * @param across value of the first objective
     * @param up value of the second objective
     */
    public record Corner(double across, double up) {
    }

    /**
     * For every value of the first objective the best of the second that it pays for: level from each design to the next that
     * is worse by the first, then up. A front of two objectives has it.
     */
    public List<Corner> steps() {
        requireTwo();
        List<Corner> corners = new ArrayList<>();
        for (DesignPoint design : front) {
            Corner at = new Corner(objectives.getFirst().of(design).orElseThrow(), objectives.getLast().of(design).orElseThrow());
            if (!corners.isEmpty()) {
                corners.add(new Corner(at.across(), corners.getLast().up()));
            }
            corners.add(at);
        }
        return List.copyOf(corners);
    }

    /**
     * The area that a front of two objectives dominates, as far as a reference point: what all designs together are worth, in
     * one number. Designs that are worse than the reference by one of them add nothing.
     *
     * @param across value of the first objective, for example 1, the accurate multiplier's power
     * @param up value of the second objective, for example an accuracy, 0 to 1
     */
    public double hypervolume(double across, double up) {
        requireTwo();
        double limit = objectives.getFirst().cost(across);
        double reached = objectives.getLast().cost(up);
        double area = 0;
        for (DesignPoint design : front) {
            double cost = objectives.getFirst().cost(design);
            double other = objectives.getLast().cost(design);
            if (cost < limit && other < reached) {
                area += (limit - cost) * (reached - other);
                reached = other;
            }
        }
        return area;
    }

    private void requireTwo() {
        if (objectives.size() != 2) {
            throw new IllegalStateException("an area has two objectives, not " + objectives);
        }
    }
}
