package org.tramstudio.circuit;

/** Errors of sampled operand pairs of one stratum, summed. */
final class SampleSums {

    private long pairs;
    private final Moments wrong = new Moments();
    private final Moments error = new Moments();
    private final Moments distance = new Moments();
    private final Moments square = new Moments();
    private final Moments relative = new Moments();
    private long largest;
    private double largestRelative;

    /** Sum and sum of squares of numbers. */
    final class Moments {
        private double sum;
        private double squares;

        private void add(double number) {
            sum += number;
            squares += number * number;
        }

        double mean() {
            return sum / pairs;
        }

        /** Variance of the mean, told from the numbers themselves. */
        double varianceOfMean() {
            double variance = Math.max(0, squares / pairs - mean() * mean()) * pairs / (pairs - 1);
            return variance / pairs;
        }
    }

    /** Adds one pair, by its exact product and the multiplier's. */
    void add(long exact, long product) {
        long difference = product - exact;
        pairs++;
        if (difference != 0) {
            double size = Math.abs(difference);
            double ratio = size / Math.max(1, Math.abs(exact));
            wrong.add(1);
            error.add(difference);
            distance.add(size);
            square.add(size * size);
            relative.add(ratio);
            largest = Math.max(largest, Math.abs(difference));
            largestRelative = Math.max(largestRelative, ratio);
        }
    }

    long pairs() {
        return pairs;
    }

    Moments wrong() {
        return wrong;
    }

    Moments error() {
        return error;
    }

    Moments distance() {
        return distance;
    }

    Moments square() {
        return square;
    }

    /** Of |d| / max(1, |w·x|). */
    Moments relative() {
        return relative;
    }

    long largest() {
        return largest;
    }

    double largestRelative() {
        return largestRelative;
    }
}
