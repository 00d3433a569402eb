package org.tramstudio.circuit;

import java.util.Arrays;

/** Operands that do not depend on each other: P(w, x) = p(w) q(x). */
public final class IndependentOperands implements OperandDistribution {

    private final double[] weights;
    private final double[] activations;

    /**
     * Normalises what is given: it need not add up to 1, so counts of a histogram will do.
     *
     * @param weights one number for each code of the first operand, none negative; a power of two of them
     * @param activations the same for the second operand
     * @throws IllegalArgumentException naming the operand and the code that does not fit
     */
    public IndependentOperands(double[] weights, double[] activations) {
        this.weights = Probabilities.normalized("weight", weights);
        this.activations = Probabilities.normalized("activation", activations);
    }

    /** All pairs equally probable. */
    public static IndependentOperands uniform(int weightWidth, int activationWidth) {
        double[] weights = new double[1 << weightWidth];
        double[] activations = new double[1 << activationWidth];
        Arrays.fill(weights, 1);
        Arrays.fill(activations, 1);
        return new IndependentOperands(weights, activations);
    }

    /**
     * Codes as a convolutional network with rectified activations has them: weights normal around the middle of their
     * range with a deviation of 26/256 of it; activations 0 with probability one half, else half-normal with 50/256.
     *
     * @param width bits of each operand
     */
    public static IndependentOperands networkLike(int width) {
        int size = 1 << width;
        double scale = size / 256.0;
        double[] weights = new double[size];
        double[] activations = new double[size];
        double nonZero = 0;
        for (int code = 0; code < size; code++) {
            double fromMiddle = (code - size / 2.0) / (26 * scale);
            weights[code] = Math.exp(-fromMiddle * fromMiddle / 2);
            if (code > 0) {
                double fromZero = code / (50 * scale);
                activations[code] = Math.exp(-fromZero * fromZero / 2);
                nonZero += activations[code];
            }
        }
        activations[0] = nonZero;
        return new IndependentOperands(weights, activations);
    }

    /**
     * Codes as a network has them, for operands of any format: of signed ones, weights are normal around 0, and
     * activations use the codes that are not negative.
     */
    public static IndependentOperands networkLike(OperandFormat operands) {
        double[] weights = networkLike(operands.weightWidth()).weights;
        double[] activations = networkLike(operands.activationWidth()).activations;
        if (!operands.signed()) {
            return new IndependentOperands(weights, activations);
        }
        double[] aroundZero = new double[weights.length];
        Arrays.setAll(aroundZero, code -> weights[code ^ weights.length / 2]);
        Arrays.fill(activations, activations.length / 2, activations.length, 0);
        return new IndependentOperands(aroundZero, activations);
    }

    /**
     * Both marginals mixed with the uniform distribution, which keeps a design from failing where the operands shift.
     *
     * @param share of the uniform distribution, 0 to 1
     */
    public IndependentOperands mixedWithUniform(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a uniform share of " + share + ": 0 to 1 is expected");
        }
        return new IndependentOperands(mixed(weights, share), mixed(activations, share));
    }

    private static double[] mixed(double[] probabilities, double share) {
        return Arrays.stream(probabilities).map(p -> (1 - share) * p + share / probabilities.length).toArray();
    }

    @Override
    public int weightWidth() {
        return Integer.numberOfTrailingZeros(weights.length);
    }

    @Override
    public int activationWidth() {
        return Integer.numberOfTrailingZeros(activations.length);
    }

    @Override
    public double probability(int weight, int activation) {
        return weights[weight] * activations[activation];
    }

    @Override
    public double[] weightProbabilities() {
        return weights.clone();
    }

    @Override
    public double[] activationProbabilities() {
        return activations.clone();
    }
}
