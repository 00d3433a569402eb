package org.tramstudio.tram;

/**
 * The coefficients q of an error in the terms of {@link PartialProductSets}, with its measure q·G q. Their products
 * with all terms, G q, are kept: a change d of the coefficients then changes the measure by 2 d·G q + d·G d, a sum over
 * the few terms that change.
 */
final class ErrorTerms {

    private final TermProducts products;
    private final double[] coefficients;
    private final double[] gradient;
    private final double[] change;
    private final int[] changedTerms;
    private int changedCount;

    ErrorTerms(PartialProductSets sets, TermProducts products) {
        this.products = products;
        this.coefficients = new double[sets.count()];
        this.gradient = new double[sets.count()];
        this.change = new double[sets.count()];
        this.changedTerms = new int[sets.count()];
    }

    ErrorTerms(ErrorTerms other) {
        products = other.products;
        coefficients = other.coefficients.clone();
        gradient = other.gradient.clone();
        change = new double[coefficients.length];
        changedTerms = new int[coefficients.length];
    }

    /** q of a term. */
    double coefficient(int term) {
        return coefficients[term];
    }

    /** Whether a constant makes any difference to the measure. */
    boolean constantsCount(PartialProductSets sets) {
        return products.of(sets.constant())[sets.constant()] != 0;
    }

    /** Forgets a change that was not committed. */
    void clear() {
        for (int k = 0; k < changedCount; k++) {
            change[changedTerms[k]] = 0;
        }
        changedCount = 0;
    }

    /** Adds to the coefficient of a term. */
    void add(int term, double coefficient) {
        if (change[term] == 0 && coefficient != 0) {
            changedTerms[changedCount++] = term;
        }
        change[term] += coefficient;
    }

    /** Adds or takes away what an OR contributes. */
    void add(PartialProductSets.Union union, double sign) {
        int[] terms = union.terms();
        double[] added = union.coefficients();
        for (int k = 0; k < terms.length; k++) {
            add(terms[k], sign * added[k]);
        }
    }

    /** By how much the change would change the measure. */
    double changeOfMeasure() {
        double total = 0;
        for (int k = 0; k < changedCount; k++) {
            int term = changedTerms[k];
            double coefficient = change[term];
            if (coefficient != 0) {
                double[] row = products.of(term);
                double sum = 2 * gradient[term] + coefficient * row[term];
                for (int l = 0; l < k; l++) {
                    sum += 2 * change[changedTerms[l]] * row[changedTerms[l]];
                }
                total += coefficient * sum;
            }
        }
        return total;
    }

    /** Makes the change. */
    void commit() {
        for (int k = 0; k < changedCount; k++) {
            double coefficient = change[changedTerms[k]];
            if (coefficient != 0) {
                coefficients[changedTerms[k]] += coefficient;
                double[] row = products.of(changedTerms[k]);
                for (int term = 0; term < gradient.length; term++) {
                    gradient[term] += coefficient * row[term];
                }
            }
        }
        clear();
    }
}
