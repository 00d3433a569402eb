package org.tramstudio.study.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * An axis of numbers on pixels.
 *
 * @param least the number at its first end
 * @param most the number at its other end, greater than {@code least}
 * @param from pixel of its first end
 * @param to pixel of its other end; less than {@code from} where numbers grow upwards
 */
record PixelAxis(double least, double most, double from, double to) {

    private static final double PADDING = 0.07;

    /** An axis over some numbers, at least one, with room at its ends; it is at least so wide. */
    static PixelAxis over(double leastWidth, List<Double> values, double from, double to) {
        DoubleStream.Builder all = DoubleStream.builder();
        values.forEach(all::add);
        var range = all.build().summaryStatistics();
        double missing = Math.max(0, leastWidth - (range.getMax() - range.getMin())) / 2;
        double padding = PADDING * (range.getMax() - range.getMin()) + missing;
        return new PixelAxis(range.getMin() - padding, range.getMax() + padding, from, to);
    }

    /** The pixel where a number stands. */
    double at(double value) {
        return from + (value - least) / (most - least) * (to - from);
    }

    /** Round numbers, not closer to each other than so many pixels. */
    List<BigDecimal> ticks(double pixels) {
        double coarse = pixels * (most - least) / Math.abs(to - from);
        int exponent = (int) Math.floor(Math.log10(coarse));
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        BigDecimal step = LongStream.of(1, 2, 5, 10).mapToObj(factor -> unit.multiply(BigDecimal.valueOf(factor)))
                .filter(each -> each.doubleValue() >= coarse).findFirst().orElse(unit.scaleByPowerOfTen(1));
        long first = new BigDecimal(least).divide(step, 0, RoundingMode.CEILING).longValue();
        long last = new BigDecimal(most).divide(step, 0, RoundingMode.FLOOR).longValue();
        return LongStream.rangeClosed(first, last).mapToObj(k -> step.multiply(BigDecimal.valueOf(k))).toList();
    }
}
