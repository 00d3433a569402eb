package org.tramstudio.circuit;

import java.util.List;

/** Means and variances of an {@link ErrorPolynomial} in closed form. */
final class ErrorMoments {

    private final List<ErrorPolynomial.Term> terms;
    private final double constant;
    private final ContainmentProbabilities weights;
    private final ContainmentProbabilities activations;

    ErrorMoments(ErrorPolynomial polynomial, IndependentOperands distribution) {
        if (distribution.weightWidth() != polynomial.operands().weightWidth()
                || distribution.activationWidth() != polynomial.operands().activationWidth()) {
            throw new IllegalArgumentException("a distribution of operands of " + distribution.weightWidth() + " and "
                    + distribution.activationWidth() + " bits does not go with a multiplier, "
                    + polynomial.operands().description());
        }
        this.terms = polynomial.terms();
        this.constant = polynomial.constant();
        this.weights = new ContainmentProbabilities(distribution.weightProbabilities());
        this.activations = new ContainmentProbabilities(distribution.activationProbabilities());
    }

    double bias() {
        double bias = constant;
        for (ErrorPolynomial.Term term : terms) {
            bias += term.coefficient() * weights.of(term.weightMask()) * activations.of(term.activationMask());
        }
        return bias;
    }

    double meanSquaredError() {
        double square = 0;
        for (ErrorPolynomial.Term first : terms) {
            for (ErrorPolynomial.Term second : terms) {
                square += weighted(first, second) * together(first, second);
            }
        }
        return square + 2 * constant * (bias() - constant) + constant * constant;
    }

    double variance() {
        double bias = bias();
        return meanSquaredError() - bias * bias;
    }

    double rowVariance() {
        double variance = 0;
        for (ErrorPolynomial.Term first : terms) {
            for (ErrorPolynomial.Term second : terms) {
                variance += weighted(first, second) * (together(first, second)
                        - activations.of(first.activationMask()) * activations.of(second.activationMask()));
            }
        }
        return variance;
    }

    /** q_k q_l M_w[a_k | a_l]. */
    private double weighted(ErrorPolynomial.Term first, ErrorPolynomial.Term second) {
        return first.coefficient() * second.coefficient() * weights.of(first.weightMask() | second.weightMask());
    }

    /** M_x[b_k | b_l]. */
    private double together(ErrorPolynomial.Term first, ErrorPolynomial.Term second) {
        return activations.of(first.activationMask() | second.activationMask());
    }
}
