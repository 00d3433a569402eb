package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.tram.DirectMapper;
import org.tramstudio.tram.FrontPoint;

/**
 * The direct designs that no other beats in both error and cost, as far as a budget for them can be chosen.
 *
 * @param request what they are for
 * @param points dearest first, so that the error grows
 */
record DirectFront(Request request, List<Point> points) {

    private static final double ROUNDING = 1e-9;
    private static final double BUDGET_STEPS = 1e6;

    DirectFront {
        points = List.copyOf(points);
    }

    /**
     * What a front is for. The budget does not matter to it, so that moving the budget asks for nothing new.
     *
     * @param goal of the designs, with a budget of 1
     * @param architecture whose accurate multiplier power is relative to
     * @param width bits of each operand
     */
    record Request(DirectDesign goal, MultiplierArchitecture architecture, int width) {

        static Request of(MultiplierChoice choice) {
            return new Request(choice.direct().withBudget(1), choice.architecture(), choice.width());
        }
    }

    /**
     * A design.
     *
     * @param error in the measure of the goal
     * @param power mapped power: its cost over the accurate multiplier's
     * @param rank of its error
     */
    record Point(double error, double power, int rank) {
    }

    /** Searches; takes up to half a second, so not on the FX thread. */
    static DirectFront of(Request request) {
        double accurate = DirectDesign.accurateCost(request.architecture(), request.width());
        List<FrontPoint> found = new DirectMapper(request.goal().options(request.architecture(), request.width()))
                .front(OperandFormat.unsigned(request.width()));
        return new DirectFront(request, found.stream()
                .map(point -> new Point(point.error(), point.cost() / accurate, point.rank()))
                .filter(point -> point.power() >= DirectDesign.LEAST_BUDGET).toList());
    }

    /** The design with the least error within a budget, as its position; empty where all of them are dearer. */
    OptionalInt picked(double budget) {
        return IntStream.range(0, points.size())
                .filter(position -> points.get(position).power() <= budget * (1 + ROUNDING)).findFirst();
    }

    /** The design whose power is the nearest to {@code power}, as its position; empty where there are none. */
    OptionalInt nearest(double power) {
        return IntStream.range(0, points.size()).boxed()
                .min((one, other) -> Double.compare(distance(one, power), distance(other, power)))
                .map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private double distance(int position, double power) {
        return Math.abs(points.get(position).power() - power);
    }

    /** A budget that picks a design: its power, rounded up. */
    double budgetFor(int position) {
        return Math.min(1, Math.ceil(points.get(position).power() * BUDGET_STEPS) / BUDGET_STEPS);
    }
}
