package org.tramstudio.study;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A quantity as several seeds measured it.
 *
 * @param values at least one, in the order of the designs
 */
public record Sample(List<Double> values) {

    /** Copies the list. */
    public Sample {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sample of no value has no mean; at least one is expected");
        }
        values = List.copyOf(values);
    }

    /** A quantity of several things; empty unless all of them have it, or where there is none. */
    static <T> Optional<Sample> of(List<T> things, Function<T, OptionalDouble> quantity) {
        List<OptionalDouble> values = things.stream().map(quantity).toList();
        return !values.isEmpty() && values.stream().allMatch(OptionalDouble::isPresent)
                ? Optional.of(new Sample(values.stream().map(OptionalDouble::getAsDouble).toList())) : Optional.empty();
    }

    /** The arithmetic mean. */
    public double mean() {
        return summary().getAverage();
    }

    /** The least value. */
    public double least() {
        return summary().getMin();
    }

    /** The greatest value. */
    public double greatest() {
        return summary().getMax();
    }

    /** The sample standard deviation, which divides by n - 1; empty for one value, which tells nothing of chance. */
    public OptionalDouble deviation() {
        if (values.size() == 1) {
            return OptionalDouble.empty();
        }
        double mean = mean();
        double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        return OptionalDouble.of(Math.sqrt(squares / (values.size() - 1)));
    }

    private DoubleSummaryStatistics summary() {
        return values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    }
}
