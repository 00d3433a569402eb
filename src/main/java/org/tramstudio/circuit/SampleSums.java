package org.tramstudio.circuit;

/** What error metrics and their confidence intervals are made of, summed over sampled operand pairs. */
final class SampleSums {

    /** Standard deviations of a normal distribution that 95 % of it lie within. */
    private static final double DEVIATIONS = 1.959963984540054;

    private final OperandFormat operands;
    private long pairs;
    private long nonZeroProducts;
    private long wrong;
    private double error;
    private double distance;
    private double square;
    private double fourthPower;
    private final double[] relative = new double[2];
    private final double[] relativeSquare = new double[2];
    private long largest;
    private double largestRelative;

    SampleSums(OperandFormat operands) {
        this.operands = operands;
    }

    /** Adds one pair. */
    void add(int weight, int activation, long product) {
        long exact = operands.exactProduct(weight, activation);
        long difference = product - exact;
        pairs++;
        nonZeroProducts += exact == 0 ? 0 : 1;
        if (difference != 0) {
            double size = Math.abs(difference);
            double ratio = size / Math.max(1, Math.abs(exact));
            wrong++;
            error += difference;
            distance += size;
            square += size * size;
            fourthPower += size * size * size * size;
            int atZero = exact == 0 ? 1 : 0;
            relative[atZero] += ratio;
            relativeSquare[atZero] += ratio * ratio;
            largest = Math.max(largest, Math.abs(difference));
            largestRelative = Math.max(largestRelative, ratio);
        }
    }

    MeasuredErrors measured(MetricDefinition definition) {
        double divisor = definition.normalizingProduct(operands);
        boolean all = definition.zeroProductsCount();
        long relativePairs = all ? pairs : nonZeroProducts;
        double relativeTotal = relative[0] + (all ? relative[1] : 0);
        double meanDistance = distance / pairs;
        ErrorMetrics metrics = new ErrorMetrics((double) wrong / pairs, meanDistance, meanDistance / divisor,
                relativePairs == 0 ? 0 : relativeTotal / relativePairs, square / pairs, largest, largestRelative,
                error / pairs);
        double distanceWidth = halfWidth(distance, square, pairs);
        MeasuredErrors.HalfWidths widths = new MeasuredErrors.HalfWidths(shareHalfWidth(), distanceWidth,
                distanceWidth / divisor,
                halfWidth(relativeTotal, relativeSquare[0] + (all ? relativeSquare[1] : 0), relativePairs),
                halfWidth(square, fourthPower, pairs), halfWidth(error, square, pairs));
        return new MeasuredErrors(metrics, pairs, false, widths);
    }

    /** Of the mean of {@code count} numbers with a sum and a sum of squares. */
    private static double halfWidth(double sum, double squares, long count) {
        if (count < 2) {
            return 0;
        }
        double mean = sum / count;
        double variance = Math.max(0, squares / count - mean * mean) * count / (count - 1);
        return DEVIATIONS * Math.sqrt(variance / count);
    }

    /** The interval lies around a share nearer to one half, and is made wide enough around the measured one. */
    private double shareHalfWidth() {
        double widened = pairs + DEVIATIONS * DEVIATIONS;
        double centre = (wrong + DEVIATIONS * DEVIATIONS / 2) / widened;
        return DEVIATIONS * Math.sqrt(centre * (1 - centre) / widened) + Math.abs(centre - (double) wrong / pairs);
    }
}
