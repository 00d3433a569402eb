package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a front's errors and powers stand in its picture: errors by their logarithm, none at all below the lowest decade.
 *
 * @param width of the picture
 * @param height of the picture
 * @param lowest exponent of the lowest decade
 * @param highest exponent of the highest decade
 * @param exact whether a design without error is shown, below the lowest decade
 */
record FrontScale(double width, double height, int lowest, int highest, boolean exact) {

    /** Room for the errors' labels. */
    static final double LEFT = 30;
    /** Room for the powers' labels and the axis' name. */
    static final double BOTTOM = 26;

    private static final double RIGHT = 8;
    private static final double TOP = 21;
    private static final double EXACT_ROOM = 12;
    private static final double NO_ERROR = 1e-9;
    private static final int MANY_DECADES = 5;

    /** For some designs. */
    static FrontScale of(List<DirectFront.Point> points, double width, double height) {
        double[] exponents = points.stream().filter(point -> point.error() > NO_ERROR)
                .mapToDouble(point -> Math.log10(point.error())).sorted().toArray();
        int lowest = exponents.length == 0 ? 0 : (int) Math.floor(exponents[0]);
        int highest = exponents.length == 0 ? 1 : (int) Math.ceil(exponents[exponents.length - 1]);
        return new FrontScale(width, height, lowest, Math.max(lowest + 1, highest), exponents.length < points.size());
    }

    double x(double power) {
        return LEFT + (power - DirectDesign.LEAST_BUDGET) / (1 - DirectDesign.LEAST_BUDGET) * (width - LEFT - RIGHT);
    }

    /** The power at a place across. */
    double power(double x) {
        return DirectDesign.LEAST_BUDGET + (x - LEFT) / (width - LEFT - RIGHT) * (1 - DirectDesign.LEAST_BUDGET);
    }

    double y(double error) {
        return error > NO_ERROR ? yOfExponent(Math.log10(error)) : base();
    }

    double yOfExponent(double exponent) {
        double floor = base() - (exact ? EXACT_ROOM : 0);
        return floor - (exponent - lowest) / (highest - lowest) * (floor - TOP);
    }

    /** The lower edge of the picture's area. */
    double base() {
        return height - BOTTOM;
    }

    /** The right edge of the picture's area. */
    double right() {
        return width - RIGHT;
    }

    /** The exponents that are labelled: every other one where there are many. */
    IntStream labelled() {
        int step = highest - lowest > MANY_DECADES ? 2 : 1;
        return IntStream.rangeClosed(lowest, highest).filter(exponent -> (exponent - lowest) % step == 0);
    }
}
