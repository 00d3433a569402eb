package org.tramstudio.power;

import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;

/** The probability of every operand pair, in the order of a truth table. */
final class PairProbabilities {

    private final double[] probabilities;

    /**
     * Those of a distribution.
     *
     * @throws IllegalArgumentException if it is not one of operands of these widths
     */
    PairProbabilities(OperandFormat operands, OperandDistribution distribution) {
        requireWidths(operands, distribution);
        int activations = operands.activations();
        this.probabilities = new double[operands.weights() * activations];
        for (int pair = 0; pair < probabilities.length; pair++) {
            probabilities[pair] = distribution.probability(pair / activations, pair % activations);
        }
    }

    /** Refuses a distribution of other operands. */
    static void requireWidths(OperandFormat operands, OperandDistribution distribution) {
        if (distribution.weightWidth() != operands.weightWidth()
                || distribution.activationWidth() != operands.activationWidth()) {
            throw new IllegalArgumentException("the distribution is one of operands of " + distribution.weightWidth()
                    + " and " + distribution.activationWidth() + " bits; the circuit's have " + operands.weightWidth()
                    + " and " + operands.activationWidth());
        }
    }

    /** Toggles a clock of a net whose operand pairs follow each other independently. */
    double toggleRate(long[] truthTable) {
        double ones = 0;
        for (int first = 0; first < probabilities.length; first += Long.SIZE) {
            long word = truthTable[first / Long.SIZE];
            if (probabilities.length < Long.SIZE) {
                word &= (1L << probabilities.length) - 1;
            }
            for (long left = word; left != 0; left &= left - 1) {
                ones += probabilities[first + Long.numberOfTrailingZeros(left)];
            }
        }
        return NetActivity.ofIndependentPairs(ones);
    }
}
