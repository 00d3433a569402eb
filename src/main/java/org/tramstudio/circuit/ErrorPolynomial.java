package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The error of a multiplier that is told by its partial products, as a sparse polynomial in the operand bits:
 * d(w, x) = K + Σ_k q_k [w contains all bits of a_k][x contains all bits of b_k]. A dropped partial product is one term
 * of -2^c; an OR of two has the term -2^c on both of their bits, one of more by inclusion and exclusion; θ_c adds
 * θ_c 2^c for each partial product of its column, and the error is then the one to Y_ref (TRAM, Eq. 7). Without θ all
 * coefficients are integers. For operands that do not depend on each other, mean and variance follow without
 * simulation: the mean of a term is q M_w[a] M_x[b], with M_w[a] = P(w contains a), and the product of two terms is the
 * term of both their masks together.
 */
public final class ErrorPolynomial {

    private final OperandFormat operands;
    private final double constant;
    private final List<Term> terms;

    /**
     * One term; each pair of masks is listed once.
     *
     * @param weightMask a, not 0
     * @param activationMask b, not 0
     * @param coefficient q, not 0
     */
    public record Term(int weightMask, int activationMask, double coefficient) {
    }

    private ErrorPolynomial(OperandFormat operands, double constant, List<Term> terms) {
        this.operands = operands;
        this.constant = constant;
        this.terms = List.copyOf(terms);
    }

    /** The error to the exact product: f(w, x) - w·x. */
    public static ErrorPolynomial of(PartialProductChoice choice) {
        return of(choice, RemovedShares.none());
    }

    /**
     * The error to Y_ref: f(w, x) - w·x + Σ_c θ_c 2^c Σ_{i+j=c} w_i x_j.
     *
     * @param theta structure parameters, column 0 first; columns beyond have 0
     */
    public static ErrorPolynomial of(PartialProductChoice choice, double[] theta) {
        return of(choice, RemovedShares.byColumn(theta));
    }

    /** As {@link #of(PartialProductChoice, double[])}, with a share θ_ij for each partial product. */
    public static ErrorPolynomial of(PartialProductChoice choice, RemovedShares theta) {
        OperandFormat operands = choice.operands();
        TreeMap<Long, Double> coefficients = new TreeMap<>();
        for (int i = 0; i < operands.weightWidth(); i++) {
            for (int j = 0; j < operands.activationWidth(); j++) {
                double kept = 1 - theta.of(i, j);
                coefficients.merge(key(1 << i, 1 << j), -kept * (1L << i + j), Double::sum);
            }
        }
        choice.bits().forEach(bit -> addUnion(bit, coefficients));
        double constant = choice.constantColumns().stream().mapToDouble(column -> 1L << column).sum();
        List<Term> terms = new ArrayList<>();
        coefficients.forEach((masks, coefficient) -> {
            if (coefficient != 0) {
                terms.add(new Term((int) (masks >>> Integer.SIZE), (int) (long) masks, coefficient));
            }
        });
        return new ErrorPolynomial(operands, constant, terms);
    }

    /** Inclusion and exclusion: an odd number of partial products together counts plus, an even one minus. */
    private static void addUnion(MergedPartialProducts merged, TreeMap<Long, Double> coefficients) {
        for (int chosen = 1; chosen < 1 << merged.weightBits().size(); chosen++) {
            int weightMask = 0;
            int activationMask = 0;
            for (int k = 0; k < merged.weightBits().size(); k++) {
                if ((chosen >> k & 1) != 0) {
                    weightMask |= 1 << merged.weightBits().get(k);
                    activationMask |= 1 << merged.column() - merged.weightBits().get(k);
                }
            }
            double sign = Integer.bitCount(chosen) % 2 == 1 ? 1 : -1;
            coefficients.merge(key(weightMask, activationMask), sign * (1L << merged.column()), Double::sum);
        }
    }

    private static long key(int weightMask, int activationMask) {
        return (long) weightMask << Integer.SIZE | activationMask;
    }

    /** Widths of the operands, which are unsigned. */
    public OperandFormat operands() {
        return operands;
    }

    /** K, the error where either operand is 0. */
    public double constant() {
        return constant;
    }

    /** All terms but the constant. */
    public List<Term> terms() {
        return terms;
    }

    /** d(w, x) of one pair of operand codes. */
    public double value(int weight, int activation) {
        double value = constant;
        for (Term term : terms) {
            boolean both = (term.weightMask & ~weight) == 0 && (term.activationMask & ~activation) == 0;
            value += both ? term.coefficient : 0;
        }
        return value;
    }

    /** E d. */
    public double bias(IndependentOperands distribution) {
        return new ErrorMoments(this, distribution).bias();
    }

    /** E d². */
    public double meanSquaredError(IndependentOperands distribution) {
        return new ErrorMoments(this, distribution).meanSquaredError();
    }

    /** E d² - (E d)². */
    public double variance(IndependentOperands distribution) {
        return new ErrorMoments(this, distribution).variance();
    }

    /**
     * E_w Var_x d(w, x): what is left of the MSE once a layer's bias of each output channel has taken up the error's
     * mean over the activations.
     */
    public double rowVariance(IndependentOperands distribution) {
        return new ErrorMoments(this, distribution).rowVariance();
    }

    /** The rank of the matrix d(w, x). */
    public int rank() {
        return ErrorFactors.of(this).rank();
    }
}
