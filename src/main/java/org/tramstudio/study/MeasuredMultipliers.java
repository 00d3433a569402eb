package org.tramstudio.study;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.TrainingPlan;

/**
 * The multipliers of one design with what each costs and how it errs. Means are over all multiplications of the approximated
 * layers.
 *
 * @param each at least one; their shares add up to 1
 */
record MeasuredMultipliers(List<Measured> each) {

    MeasuredMultipliers {
        each = List.copyOf(each);
    }

    /**
     * One multiplier.
     *
     * @param multiplier which one, with its share of the multiplications
     * @param cost of its circuit
     * @param errors of its products
     */
    record Measured(DesignMultiplier multiplier, CircuitCost cost, ErrorMetrics errors) {
    }

    /** Simulates and evaluates multipliers. Takes up to a second for each. */
    static MeasuredMultipliers of(SimulatedPower simulation, TrainingPlan plan, List<DesignMultiplier> multipliers) {
        return new MeasuredMultipliers(multipliers.stream().map(multiplier -> new Measured(multiplier,
                simulation.cost(plan, multiplier), ErrorMetrics.of(multiplier.table()))).toList());
    }

    /** The simulated power of one of them. */
    OptionalDouble powerOf(DesignMultiplier multiplier) {
        return each.stream().filter(measured -> measured.multiplier().equals(multiplier)).findFirst().orElseThrow()
                .cost().power();
    }

    /** The mean simulated power; empty if that of one multiplier is. */
    OptionalDouble power() {
        return mean(CircuitCost::power);
    }

    /** Area, delay and errors. */
    DesignFigures figures() {
        return new DesignFigures(OptionalDouble.empty(), mean(CircuitCost::area), slowest(),
                meanError(ErrorMetrics::meanSquaredError), meanError(ErrorMetrics::normalizedMeanErrorDistance),
                OptionalDouble.empty());
    }

    private OptionalDouble mean(Function<CircuitCost, OptionalDouble> figure) {
        return isKnown(figure) ? OptionalDouble.of(weighted(measured -> figure.apply(measured.cost()).orElseThrow()))
                : OptionalDouble.empty();
    }

    private OptionalDouble meanError(ToDoubleFunction<ErrorMetrics> figure) {
        return OptionalDouble.of(weighted(measured -> figure.applyAsDouble(measured.errors())));
    }

    private double weighted(ToDoubleFunction<Measured> figure) {
        double sum = 0;
        for (Measured measured : each) {
            sum += measured.multiplier().share() * figure.applyAsDouble(measured);
        }
        return sum;
    }

    private OptionalDouble slowest() {
        return isKnown(CircuitCost::delay) ? each.stream().mapToDouble(measured -> measured.cost().delay().orElseThrow()).max()
                : OptionalDouble.empty();
    }

    private boolean isKnown(Function<CircuitCost, OptionalDouble> figure) {
        return each.stream().allMatch(measured -> figure.apply(measured.cost()).isPresent());
    }
}
