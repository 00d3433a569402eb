package org.tramstudio.circuit;

import java.util.Optional;

/**
 * The error of a multiplier as a sum of R products: w·x - f(w, x) = Σ_r u_r(w) v_r(x). R is the rank of the error
 * matrix, so the exact multiplier has none and k truncated columns (k at most B) have k. With these an approximate
 * layer is one exact layer minus one of R times the input channels.
 *
 * @param width B, bits of each operand
 * @param weightFactors u, R rows of 2^B values
 * @param activationFactors v, R rows of 2^B values
 */
public record ErrorFactors(int width, float[][] weightFactors, float[][] activationFactors) {

    /** Copies the rows and checks their number and length. */
    public ErrorFactors {
        if (weightFactors.length != activationFactors.length) {
            throw new IllegalArgumentException(weightFactors.length + " weight factors do not pair with "
                    + activationFactors.length + " activation factors");
        }
        weightFactors = copy(width, weightFactors);
        activationFactors = copy(width, activationFactors);
    }

    /**
     * Factors the error of a table, exactly up to rounding to single precision and with as few terms as its rank. The
     * same table gives the same factors. Where the error is a sum of few partial products the factors are integers and
     * the sum is exact.
     */
    public static ErrorFactors of(ProductTable table) {
        int size = table.size();
        int[][] error = new int[size][size];
        for (int w = 0; w < size; w++) {
            for (int x = 0; x < size; x++) {
                error[w][x] = -table.error(w, x);
            }
        }
        Optional<ErrorFactors> integers = IntegerFactorization.factor(table.width(), error);
        return integers.orElseGet(() -> PivotedFactorization.factor(table.width(), error));
    }

    /** R. */
    public int rank() {
        return weightFactors.length;
    }

    /** u as new rows. */
    @Override
    public float[][] weightFactors() {
        return copy(width, weightFactors);
    }

    /** v as new rows. */
    @Override
    public float[][] activationFactors() {
        return copy(width, activationFactors);
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
