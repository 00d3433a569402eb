package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.Optional;

/** How much each operand pair counts in a mean: all alike, or as a distribution says. For one thread. */
final class PairWeights {

    private final OperandFormat operands;
    private final Optional<OperandDistribution> distribution;
    private final double[] row;
    private int filledWith = -1;

    /**
     * Weights of all pairs.
     *
     * @throws IllegalArgumentException if the distribution is of other widths
     */
    PairWeights(OperandFormat operands, Optional<OperandDistribution> distribution) {
        this.operands = operands;
        this.distribution = distribution;
        this.row = new double[operands.activations()];
        Arrays.fill(row, 1);
        requireWidths(operands, distribution);
    }

    /**
     * Checks that a distribution is of a multiplier's operands.
     *
     * @throws IllegalArgumentException if it is of other widths
     */
    static void requireWidths(OperandFormat operands, Optional<OperandDistribution> distribution) {
        distribution.ifPresent(given -> {
            if (given.weightWidth() != operands.weightWidth() || given.activationWidth() != operands.activationWidth()) {
                throw new IllegalArgumentException("the operand distribution is of " + given.weightWidth() + " and "
                        + given.activationWidth() + " bits; the multiplier is " + operands.description());
            }
        });
    }

    /** The weight of every pair with a weight code; valid until the next call. */
    double[] row(int weight) {
        if (distribution.isPresent() && filledWith != weight) {
            for (int x = 0; x < row.length; x++) {
                row[x] = distribution.get().probability(weight, x);
            }
            filledWith = weight;
        }
        return row;
    }

    /** Of all pairs together. */
    double total() {
        return distribution.isPresent() ? 1 : operands.pairs();
    }

    /** Of the pairs whose exact product is not 0: those without a code 0. */
    double totalOfNonZeroProducts() {
        return distribution
                .map(given -> 1 - given.weightProbabilities()[0] - given.activationProbabilities()[0]
                        + given.probability(0, 0))
                .orElse((operands.weights() - 1.0) * (operands.activations() - 1.0));
    }
}
