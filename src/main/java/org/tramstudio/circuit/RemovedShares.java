package org.tramstudio.circuit;

/**
 * How much of each partial product a target leaves out: θ_ij, or θ_c for all of a column (TRAM, Eq. 7). The target is
 * Y_ref = Σ_ij (1 - share) 2^(i+j) w_i x_j.
 */
@FunctionalInterface
public interface RemovedShares {

    /** The share of w_i x_j that is left out, 0 to 1. */
    double of(int weightBit, int activationBit);

    /** The exact product: nothing is left out. */
    static RemovedShares none() {
        return (_, _) -> 0;
    }

    /**
     * The same share for all of a column.
     *
     * @param theta column 0 first; columns beyond have 0
     */
    static RemovedShares byColumn(double... theta) {
        double[] shares = theta.clone();
        return (i, j) -> i + j < shares.length ? shares[i + j] : 0;
    }

    /** Y_ref of a pair of operand codes. */
    default double target(int weight, int activation) {
        double target = 0;
        for (int i = 0; weight >> i != 0; i++) {
            for (int j = 0; activation >> j != 0; j++) {
                if ((weight >> i & activation >> j & 1) != 0) {
                    target += (1 - of(i, j)) * (1L << i + j);
                }
            }
        }
        return target;
    }
}
