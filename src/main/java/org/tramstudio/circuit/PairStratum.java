package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Operand pairs that are sampled together. Relative errors are largest for the few pairs with small products, which a
 * plain sample of wide operands hardly meets; so pairs are divided by the numbers of bits that their operands' values
 * need, and each part is sampled.
 *
 * @param probability of all its pairs together
 * @param zeroProducts whether the exact product of each of its pairs is 0; else that of none is
 * @param draw gives the number w · 2^activationWidth + x of a pair
 */
record PairStratum(double probability, boolean zeroProducts, ToLongFunction<SplittableRandom> draw) {

    /** Fewest samples a stratum on average that a fine division is made for. */
    private static final int FEWEST_SAMPLES = 30;

    /** A division of all pairs that suits a number of samples. */
    static List<PairStratum> divide(OperandFormat operands, Optional<OperandDistribution> distribution, long samples) {
        OperandDistribution given = distribution.orElseGet(() -> OperandDistribution.uniform(operands));
        return switch (given) {
            case IndependentOperands independent -> {
                long fine = (operands.weightWidth() + 1L) * (operands.activationWidth() + 1L);
                yield divide(operands, independent, samples >= FEWEST_SAMPLES * fine);
            }
            case JointOperands joint -> divide(joint);
        };
    }

    private static List<PairStratum> divide(OperandFormat operands, IndependentOperands distribution, boolean fine) {
        List<WeightedCodes> weights = groups(IntStream.range(0, operands.weights()).map(operands::weight).toArray(),
                distribution.weightProbabilities(), fine);
        List<WeightedCodes> activations = groups(
                IntStream.range(0, operands.activations()).map(operands::activation).toArray(),
                distribution.activationProbabilities(), fine);
        List<PairStratum> strata = new ArrayList<>();
        for (int a = 0; a < weights.size(); a++) {
            for (int b = 0; b < activations.size(); b++) {
                WeightedCodes first = weights.get(a);
                WeightedCodes second = activations.get(b);
                double probability = first.probability() * second.probability();
                if (probability > 0) {
                    strata.add(new PairStratum(probability, a == 0 || b == 0,
                            random -> ((long) first.draw(random) << operands.activationWidth()) + second.draw(random)));
                }
            }
        }
        return strata;
    }

    /** Codes by the bits that the size of their values needs, from 0 up; not fine: zero and all others. */
    private static List<WeightedCodes> groups(int[] values, double[] probabilities, boolean fine) {
        int[] groups = Arrays.stream(values).map(value -> Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value)))
                .map(bits -> fine ? bits : Math.min(1, bits)).toArray();
        return IntStream.rangeClosed(0, Arrays.stream(groups).max().orElseThrow())
                .mapToObj(group -> WeightedCodes.of(
                        IntStream.range(0, values.length).filter(code -> groups[code] == group), probabilities))
                .toList();
    }

    private static List<PairStratum> divide(JointOperands distribution) {
        int activations = 1 << distribution.activationWidth();
        double[] pairs = new double[activations << distribution.weightWidth()];
        for (int pair = 0; pair < pairs.length; pair++) {
            pairs[pair] = distribution.probability(pair >> distribution.activationWidth(), pair & activations - 1);
        }
        List<PairStratum> strata = new ArrayList<>();
        for (boolean zeroProducts : new boolean[] {false, true}) {
            WeightedCodes codes = WeightedCodes.of(IntStream.range(0, pairs.length).filter(pair ->
                    (pair < activations || (pair & activations - 1) == 0) == zeroProducts), pairs);
            if (codes.probability() > 0) {
                strata.add(new PairStratum(codes.probability(), zeroProducts, codes::draw));
            }
        }
        return strata;
    }

    /** How many pairs of each stratum are drawn: half of them by probability, half in equal numbers, at least 2. */
    static long[] allocate(List<PairStratum> strata, long samples) {
        long[] counts = new long[strata.size()];
        for (int k = 0; k < counts.length; k++) {
            double share = (strata.get(k).probability() + 1.0 / counts.length) / 2;
            counts[k] = Math.max(2, (long) Math.ceil(samples * share));
        }
        return counts;
    }
}
