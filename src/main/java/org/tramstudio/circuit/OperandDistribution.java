package org.tramstudio.circuit;

/** How probable each pair of operand codes is. The probabilities of all pairs add up to 1. Immutable. */
public sealed interface OperandDistribution permits IndependentOperands, JointOperands {

    /** Bits of the first operand. */
    int weightWidth();

    /** Bits of the second operand. */
    int activationWidth();

    /** P(w, x) of a pair of codes. */
    double probability(int weight, int activation);

    /** The marginal distribution of the first operand, P(w) for every code, as a new array. */
    double[] weightProbabilities();

    /** The marginal distribution of the second operand, P(x) for every code, as a new array. */
    double[] activationProbabilities();

    /** All pairs equally probable. */
    static IndependentOperands uniform(OperandFormat operands) {
        return IndependentOperands.uniform(operands.weightWidth(), operands.activationWidth());
    }
}
