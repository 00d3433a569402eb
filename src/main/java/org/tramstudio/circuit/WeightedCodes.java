package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Numbers to draw from, each as often as its probability says.
 *
 * @param codes what is drawn
 * @param sums of the probabilities up to and with each code
 */
record WeightedCodes(int[] codes, double[] sums) {

    /** The codes with a probability above 0 among those chosen. */
    static WeightedCodes of(IntStream chosen, double[] probabilities) {
        int[] codes = chosen.filter(code -> probabilities[code] > 0).toArray();
        double[] sums = Arrays.stream(codes).mapToDouble(code -> probabilities[code]).toArray();
        Arrays.parallelPrefix(sums, Double::sum);
        return new WeightedCodes(codes, sums);
    }

    /** Of all codes together; 0 where there are none. */
    double probability() {
        return sums.length == 0 ? 0 : sums[sums.length - 1];
    }

    /** One of them. */
    int draw(SplittableRandom random) {
        double number = random.nextDouble() * probability();
        int low = 0;
        int high = codes.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sums[middle] > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return codes[low];
    }
}
