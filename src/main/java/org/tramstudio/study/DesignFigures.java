package org.tramstudio.study;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is known of a finished design beside its accuracy and powers. Each figure is empty until it is computed, and stays so
 * where there is none.
 *
 * @param approximatedShare multiplications of the approximated layers over those of all layers that multiply weights by
 *                          activations, above 0 and up to 1
 * @param area of the library cells over the accurate multiplier's, the mean over all approximated multiplications; none
 *             without a netlist
 * @param delay longest path through the library cells over the accurate multiplier's, of the slowest multiplier; none without
 *              a netlist
 * @param meanSquaredError mean of the squared error of a product over all operand pairs alike, the mean over all approximated
 *                         multiplications
 * @param normalizedMeanErrorDistance NMED, over all operand pairs alike, the mean over all approximated multiplications
 * @param loss mean cross entropy over the training images in the last epoch of phase 3; none without such an epoch
 */
public record DesignFigures(OptionalDouble approximatedShare, OptionalDouble area, OptionalDouble delay,
                            OptionalDouble meanSquaredError, OptionalDouble normalizedMeanErrorDistance,
                            OptionalDouble loss) {

    /** Nothing is known. */
    public static final DesignFigures NONE = new DesignFigures(OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** The mean of each figure; empty unless all have it. */
    static DesignFigures mean(List<DesignFigures> all) {
        return new DesignFigures(mean(all, DesignFigures::approximatedShare), mean(all, DesignFigures::area),
                mean(all, DesignFigures::delay), mean(all, DesignFigures::meanSquaredError),
                mean(all, DesignFigures::normalizedMeanErrorDistance), mean(all, DesignFigures::loss));
    }

    private static OptionalDouble mean(List<DesignFigures> all, Function<DesignFigures, OptionalDouble> figure) {
        return Sample.of(all, figure).map(sample -> OptionalDouble.of(sample.mean())).orElseGet(OptionalDouble::empty);
    }

    /** These, and where one is not known the other's. */
    DesignFigures or(DesignFigures others) {
        return new DesignFigures(or(approximatedShare, others.approximatedShare), or(area, others.area),
                or(delay, others.delay), or(meanSquaredError, others.meanSquaredError),
                or(normalizedMeanErrorDistance, others.normalizedMeanErrorDistance), or(loss, others.loss));
    }

    private static OptionalDouble or(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() ? one : other;
    }
}
