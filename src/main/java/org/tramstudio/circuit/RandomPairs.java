package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/** Draws operand pairs, each as its number w · 2^activationWidth + x, uniformly or from a distribution. */
final class RandomPairs {

    private final SplittableRandom random;
    private final ToLongFunction<SplittableRandom> draw;

    RandomPairs(OperandFormat operands, Optional<OperandDistribution> distribution, long seed) {
        this.random = new SplittableRandom(seed);
        this.draw = distribution.map(given -> switch (given) {
            case IndependentOperands independent -> independent(independent);
            case JointOperands joint -> joint(joint);
        }).orElse(generator -> generator.nextLong(operands.pairs()));
    }

    long next() {
        return draw.applyAsLong(random);
    }

    private static ToLongFunction<SplittableRandom> independent(IndependentOperands operands) {
        double[] weights = cumulative(operands.weightProbabilities());
        double[] activations = cumulative(operands.activationProbabilities());
        return generator -> ((long) index(weights, generator) << operands.activationWidth())
                + index(activations, generator);
    }

    private static ToLongFunction<SplittableRandom> joint(JointOperands operands) {
        int activations = 1 << operands.activationWidth();
        double[] pairs = new double[activations << operands.weightWidth()];
        for (int pair = 0; pair < pairs.length; pair++) {
            pairs[pair] = operands.probability(pair >> operands.activationWidth(), pair & activations - 1);
        }
        double[] sums = cumulative(pairs);
        return generator -> index(sums, generator);
    }

    private static double[] cumulative(double[] probabilities) {
        Arrays.parallelPrefix(probabilities, Double::sum);
        return probabilities;
    }

    /** The first entry above a random number: entries of probability 0 are never drawn. */
    private static int index(double[] sums, SplittableRandom random) {
        double number = random.nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sums[middle] > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
