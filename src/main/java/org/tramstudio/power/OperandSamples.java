package org.tramstudio.power;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.JointOperands;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;

/** Operand pairs drawn with a fixed seed, for operands of too many bits to look at every pair. */
final class OperandSamples {

    /** Pairs in all. */
    static final int COUNT = 1 << 18;
    private static final long SEED = 20_250_117;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final OperandFormat operands;

    OperandSamples(OperandFormat operands) {
        this.operands = operands;
    }

    /** {@link #COUNT} pairs w · 2^activationWidth + x, in no order. */
    long[] draw(OperandDistribution distribution) {
        PairProbabilities.requireWidths(operands, distribution);
        return switch (distribution) {
            case IndependentOperands independent -> independent(independent);
            case JointOperands joint -> systematic(joint);
        };
    }

    /** {@link #COUNT} pairs, each as probable as every other. */
    long[] drawUniform() {
        return random.longs(COUNT, 0, operands.pairs()).toArray();
    }

    /** The pairs with each bit flipped with a probability. */
    long[] flipped(long[] pairs, double probability) {
        long[] result = pairs.clone();
        for (int sample = 0; sample < result.length; sample++) {
            for (int bit = 0; bit < operands.productWidth(); bit++) {
                result[sample] ^= random.nextDouble() < probability ? 1L << bit : 0;
            }
        }
        return result;
    }

    private long[] independent(IndependentOperands distribution) {
        double[] weights = cumulative(distribution.weightProbabilities());
        double[] activations = cumulative(distribution.activationProbabilities());
        long[] pairs = new long[COUNT];
        for (int sample = 0; sample < COUNT; sample++) {
            pairs[sample] = (long) code(weights) << operands.activationWidth() | code(activations);
        }
        return pairs;
    }

    private static double[] cumulative(double[] probabilities) {
        Arrays.parallelPrefix(probabilities, Double::sum);
        return probabilities;
    }

    private int code(double[] cumulative) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return Math.min(found >= 0 ? found + 1 : -found - 1, cumulative.length - 1);
    }

    /** Steps of one size through the cumulative probability of all pairs, from a random start. */
    private long[] systematic(JointOperands distribution) {
        long[] pairs = new long[COUNT];
        double step = 1.0 / COUNT;
        double next = random.nextDouble() * step;
        double reached = 0;
        int drawn = 0;
        for (long pair = 0; pair < operands.pairs() && drawn < COUNT; pair++) {
            double probability = distribution.probability((int) (pair >> operands.activationWidth()),
                    (int) (pair & operands.activations() - 1));
            reached += probability;
            while (drawn < COUNT && next < reached) {
                pairs[drawn++] = pair;
                next += step;
            }
        }
        return Arrays.copyOf(pairs, Math.max(1, drawn));
    }
}
