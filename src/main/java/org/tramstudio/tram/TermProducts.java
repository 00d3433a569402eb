package org.tramstudio.tram;

import org.tramstudio.circuit.ContainmentProbabilities;
import org.tramstudio.circuit.IndependentOperands;

/**
 * The inner product of every two terms of an error: with coefficients q the measure is Σ_kl q_k q_l G_kl, where G_kl =
 * M_w[a_k | a_l] M_x[b_k | b_l] for the mean squared error; for the row variance, M_x[b_k] M_x[b_l] is taken off the
 * second factor.
 */
final class TermProducts {

    private final double[][] products;

    TermProducts(PartialProductSets sets, IndependentOperands distribution, ErrorMeasure measure) {
        ContainmentProbabilities weights = new ContainmentProbabilities(distribution.weightProbabilities());
        ContainmentProbabilities activations = new ContainmentProbabilities(distribution.activationProbabilities());
        double meanShare = measure == ErrorMeasure.ROW_VARIANCE ? 1 : 0;
        int count = sets.count();
        products = new double[count][count];
        for (int k = 0; k < count; k++) {
            int a = sets.weightMask(k);
            int b = sets.activationMask(k);
            double mean = meanShare * activations.of(b);
            double[] row = products[k];
            for (int l = 0; l < count; l++) {
                row[l] = weights.of(a | sets.weightMask(l)) * (activations.of(b | sets.activationMask(l))
                        - mean * activations.of(sets.activationMask(l)));
            }
        }
    }

    /** G_k, all products of one term. The array belongs to this object: do not change it. */
    double[] of(int term) {
        return products[term];
    }
}
