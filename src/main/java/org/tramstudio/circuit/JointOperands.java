package org.tramstudio.circuit;

/** Operands whose pairs were counted together, so that one may depend on the other. */
public final class JointOperands implements OperandDistribution {

    private final int weightWidth;
    private final int activationWidth;
    private final double[] pairs;

    /**
     * Normalises what is given: counts of pairs will do.
     *
     * @param weightWidth bits of the first operand
     * @param activationWidth bits of the second operand
     * @param pairs one number for each pair of codes, none negative, at w · 2^activationWidth + x
     * @throws IllegalArgumentException if their number does not fit or one is negative
     */
    public JointOperands(int weightWidth, int activationWidth, double[] pairs) {
        if (pairs.length != 1L << weightWidth + activationWidth) {
            throw new IllegalArgumentException("operands of " + weightWidth + " and " + activationWidth + " bits have "
                    + (1L << weightWidth + activationWidth) + " pairs; " + pairs.length + " probabilities were given");
        }
        this.weightWidth = weightWidth;
        this.activationWidth = activationWidth;
        this.pairs = Probabilities.normalized("pair", pairs);
    }

    @Override
    public int weightWidth() {
        return weightWidth;
    }

    @Override
    public int activationWidth() {
        return activationWidth;
    }

    @Override
    public double probability(int weight, int activation) {
        return pairs[(weight << activationWidth) + activation];
    }

    @Override
    public double[] weightProbabilities() {
        double[] weights = new double[1 << weightWidth];
        for (int pair = 0; pair < pairs.length; pair++) {
            weights[pair >> activationWidth] += pairs[pair];
        }
        return weights;
    }

    @Override
    public double[] activationProbabilities() {
        double[] activations = new double[1 << activationWidth];
        for (int pair = 0; pair < pairs.length; pair++) {
            activations[pair & activations.length - 1] += pairs[pair];
        }
        return activations;
    }
}
