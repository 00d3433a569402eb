package org.tramstudio.circuit;

/**
 * The error of a multiplier as a sum of R products: w·x - f(w, x) = Σ_r u_r(w) v_r(x), the operands given as codes. R
 * is the rank of the error matrix, so the exact multiplier has none and k truncated columns (k at most B) have k. With
 * these an approximate layer is one exact layer minus one of R times the input channels.
 *
 * @param weightWidth bits of the first operand
 * @param activationWidth bits of the second operand
 * @param weightFactors u, R rows of 2^weightWidth values
 * @param activationFactors v, R rows of 2^activationWidth values
 */
public record ErrorFactors(int weightWidth, int activationWidth, float[][] weightFactors,
                           float[][] activationFactors) {

    /** Copies the rows and checks their number and length. */
    public ErrorFactors {
        if (weightFactors.length != activationFactors.length) {
            throw new IllegalArgumentException(weightFactors.length + " weight factors do not pair with "
                    + activationFactors.length + " activation factors");
        }
        weightFactors = copy(weightWidth, weightFactors);
        activationFactors = copy(activationWidth, activationFactors);
    }

    /**
     * Factors the error of a table, exactly up to rounding to single precision and with as few terms as its rank. The
     * same table gives the same factors. Where the error is a sum of few partial products the factors are integers and
     * the sum is exact.
     */
    public static ErrorFactors of(ProductTable table) {
        OperandFormat operands = table.operands();
        double[][] error = new double[operands.weights()][operands.activations()];
        for (int w = 0; w < error.length; w++) {
            for (int x = 0; x < error[w].length; x++) {
                error[w][x] = -table.error(w, x);
            }
        }
        ErrorCoefficients coefficients = ErrorCoefficients.ofValues(error);
        return IntegerFactorization.factor(coefficients.matrix()).map(coefficients::expand)
                .filter(FactorRows::staysPrecise)
                .orElseGet(() -> PivotedFactorization.factor(error)).toErrorFactors(operands);
    }

    /**
     * Factors a polynomial without making its table. It is a factorisation itself, with one term for each set of weight
     * bits that it names; eliminating its few coefficients leaves as many terms as the error's rank. Without θ they are
     * integers wherever an elimination in integers exists.
     */
    public static ErrorFactors of(ErrorPolynomial polynomial) {
        ErrorCoefficients coefficients = ErrorCoefficients.of(polynomial);
        return IntegerFactorization.factor(coefficients.matrix()).map(coefficients::expand)
                .filter(FactorRows::staysPrecise)
                .orElseGet(() -> coefficients.expand(PivotedFactorization.factor(coefficients.matrix())))
                .toErrorFactors(polynomial.operands());
    }

    /** R. */
    public int rank() {
        return weightFactors.length;
    }

    /** u as new rows. */
    @Override
    public float[][] weightFactors() {
        return copy(weightWidth, weightFactors);
    }

    /** v as new rows. */
    @Override
    public float[][] activationFactors() {
        return copy(activationWidth, activationFactors);
    }

    /** Σ_r u_r(w) v_r(x), summed in single precision as a network does. */
    public float error(int weight, int activation) {
        float sum = 0;
        for (int r = 0; r < weightFactors.length; r++) {
            sum += weightFactors[r][weight] * activationFactors[r][activation];
        }
        return sum;
    }

    private static float[][] copy(int width, float[][] rows) {
        float[][] copies = new float[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != 1 << width) {
                throw new IllegalArgumentException("factor " + r + " has " + rows[r].length + " values; operands of "
                        + width + " bits have " + (1 << width));
            }
            copies[r] = rows[r].clone();
        }
        return copies;
    }
}
