package org.tramstudio.circuit;

/**
 * The error of a multiplier over all operand pairs, each equally probable; d = f(w, x) - w·x (method of the TRAM paper,
 * Section 2).
 *
 * @param errorRate share of pairs with d != 0, 0 to 1
 * @param meanErrorDistance mean of |d|
 * @param normalizedMeanErrorDistance mean of |d| over the largest product code, 2^2B - 1
 * @param meanRelativeErrorDistance mean of |d| / (w·x) over the pairs with w·x != 0
 * @param meanSquaredError mean of d²
 * @param maxErrorDistance largest |d|
 * @param worstCaseRelativeError largest |d| / max(1, w·x)
 * @param bias mean of d
 */
public record ErrorMetrics(double errorRate, double meanErrorDistance, double normalizedMeanErrorDistance,
                           double meanRelativeErrorDistance, double meanSquaredError, long maxErrorDistance,
                           double worstCaseRelativeError, double bias) {

    /** Measures a table. */
    public static ErrorMetrics of(ProductTable table) {
        int size = table.size();
        long wrong = 0;
        long sum = 0;
        long absoluteSum = 0;
        long squareSum = 0;
        double relativeSum = 0;
        int largest = 0;
        double largestRelative = 0;
        for (int w = 0; w < size; w++) {
            for (int x = 0; x < size; x++) {
                int error = table.error(w, x);
                if (error != 0) {
                    int distance = Math.abs(error);
                    double relative = distance / (double) Math.max(1, w * x);
                    wrong++;
                    sum += error;
                    absoluteSum += distance;
                    squareSum += (long) distance * distance;
                    relativeSum += w * x == 0 ? 0 : relative;
                    largest = Math.max(largest, distance);
                    largestRelative = Math.max(largestRelative, relative);
                }
            }
        }
        double pairs = (double) size * size;
        double mean = absoluteSum / pairs;
        return new ErrorMetrics(wrong / pairs, mean, mean / (pairs - 1), relativeSum / ((size - 1.0) * (size - 1.0)),
                squareSum / pairs, largest, largestRelative, sum / pairs);
    }
}
