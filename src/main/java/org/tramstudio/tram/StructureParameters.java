package org.tramstudio.tram;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The structure parameters Θ = [θ_0 .. θ_(P-1)] of a multiplier (TRAM, Section 3.2): θ_c = 0 keeps column c, 1 removes
 * it, between: part of it goes.
 *
 * @param theta one value in [0, 1] for each of the P columns that may be approximated, column 0 first
 */
public record StructureParameters(List<Double> theta) {

    /** Checks the range of every value. */
    public StructureParameters {
        theta = List.copyOf(theta);
        for (int column = 0; column < theta.size(); column++) {
            double value = theta.get(column);
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(
                        "structure parameter θ_" + column + " is " + value + "; it must lie between 0 and 1");
            }
        }
    }

    /** Makes Θ of the given values, column 0 first. */
    public static StructureParameters of(double... theta) {
        return new StructureParameters(Arrays.stream(theta).boxed().toList());
    }

    /** The accurate multiplier: all of {@code columns} values 0. */
    public static StructureParameters accurate(int columns) {
        return of(new double[columns]);
    }

    /** Where co-training starts (Section 5 of the method): θ_0 .. θ_3 = 1, the rest 0. */
    public static StructureParameters start(int columns) {
        return of(IntStream.range(0, columns).mapToDouble(column -> column < 4 ? 1 : 0).toArray());
    }

    /** P, the number of columns that may be approximated. */
    public int columns() {
        return theta.size();
    }

    /** θ_c; 0 for a column at or beyond P. */
    public double at(int column) {
        return column < theta.size() ? theta.get(column) : 0;
    }

    /** The values as a new array of length P. */
    public double[] toArray() {
        return theta.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
