package org.tramstudio.circuit;

/** Checks and normalises the numbers of a distribution. */
final class Probabilities {

    private Probabilities() {
    }

    static double[] normalized(String what, double[] numbers) {
        if (Integer.bitCount(numbers.length) != 1) {
            throw new IllegalArgumentException("a distribution over every " + what + " has " + numbers.length
                    + " entries; a power of two is expected");
        }
        double sum = 0;
        for (int code = 0; code < numbers.length; code++) {
            if (!(numbers[code] >= 0 && numbers[code] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the probability of " + what + " " + code + " is " + numbers[code]
                        + "; a number of at least 0 is expected");
            }
            sum += numbers[code];
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the probabilities of every " + what + " add up to " + sum
                    + "; more than 0 is expected");
        }
        double[] normalized = new double[numbers.length];
        for (int code = 0; code < numbers.length; code++) {
            normalized[code] = numbers[code] / sum;
        }
        return normalized;
    }
}
