package org.tramstudio.circuit;

/**
 * The error of a multiplier as a sum of R products: w·x - f(w, x) = Σ_r u_r(w) v_r(x).
 *
 * <p>STUB OF THE CONTRACT: the circuit branch fills this in.
 *
 * @param width bits of each operand
 * @param weightFactors u, R rows of 2^B values
 * @param activationFactors v, R rows of 2^B values
 */
public record ErrorFactors(int width, float[][] weightFactors, float[][] activationFactors) {

    /** Factors the error of a table exactly (up to rounding), with as few terms as its rank. */
    public static ErrorFactors of(ProductTable table) {
        return new ErrorFactors(table.width(), new float[0][], new float[0][]);
    }

    /** R. */
    public int rank() {
        return weightFactors.length;
    }
}
