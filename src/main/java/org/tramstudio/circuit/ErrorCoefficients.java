package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The coefficients of w·x - f(w, x) as a polynomial in the operand bits, Σ q_ab [w contains a][x contains b]: the rows
 * and columns of Q that are not all 0. Q has the rank of the error.
 *
 * @param weights number of codes of the first operand
 * @param activations number of codes of the second operand
 * @param weightMasks a of each row
 * @param activationMasks b of each column
 * @param matrix q
 */
record ErrorCoefficients(int weights, int activations, int[] weightMasks, int[] activationMasks, double[][] matrix) {

    static ErrorCoefficients of(ErrorPolynomial polynomial) {
        List<ErrorPolynomial.Term> terms = polynomial.terms();
        boolean constant = polynomial.constant() != 0;
        int[] weightMasks = masks(constant, terms.stream().mapToInt(ErrorPolynomial.Term::weightMask));
        int[] activationMasks = masks(constant, terms.stream().mapToInt(ErrorPolynomial.Term::activationMask));
        double[][] matrix = new double[weightMasks.length][activationMasks.length];
        if (constant) {
            matrix[0][0] = -polynomial.constant();
        }
        terms.forEach(term -> matrix[Arrays.binarySearch(weightMasks, term.weightMask())]
                [Arrays.binarySearch(activationMasks, term.activationMask())] = -term.coefficient());
        return new ErrorCoefficients(polynomial.operands().weights(), polynomial.operands().activations(),
                weightMasks, activationMasks, matrix);
    }

    private static int[] masks(boolean constant, IntStream named) {
        return IntStream.concat(constant ? IntStream.of(0) : IntStream.empty(), named).distinct().sorted().toArray();
    }

    /** Of an error given by its value at each pair of operand codes. */
    static ErrorCoefficients ofValues(double[][] values) {
        double[][] all = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : all) {
            subtractSubsets(row);
        }
        for (int bit = 1; bit < all.length; bit <<= 1) {
            for (int row = 0; row < all.length; row++) {
                if ((row & bit) != 0) {
                    subtract(all[row ^ bit], all[row]);
                }
            }
        }
        int[] rows = IntStream.range(0, all.length)
                .filter(row -> Arrays.stream(all[row]).anyMatch(value -> value != 0)).toArray();
        int[] columns = IntStream.range(0, all[0].length)
                .filter(column -> Arrays.stream(rows).anyMatch(row -> all[row][column] != 0)).toArray();
        double[][] matrix = Arrays.stream(rows)
                .mapToObj(row -> Arrays.stream(columns).mapToDouble(column -> all[row][column]).toArray())
                .toArray(double[][]::new);
        return new ErrorCoefficients(all.length, all[0].length, rows, columns, matrix);
    }

    /** From factors of the coefficients to factors of the error. */
    FactorRows expand(FactorRows factors) {
        return new FactorRows(factors.left().stream().map(row -> addSubsets(row, weightMasks, weights)).toList(),
                factors.right().stream().map(row -> addSubsets(row, activationMasks, activations)).toList());
    }

    /** From values at each operand to coefficients of each set of operand bits. */
    private static void subtractSubsets(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int k = 0; k < values.length; k++) {
                if ((k & bit) != 0) {
                    values[k] -= values[k ^ bit];
                }
            }
        }
    }

    /** From coefficients of some sets of operand bits to values at each operand. */
    private static double[] addSubsets(double[] coefficients, int[] masks, int codes) {
        double[] values = new double[codes];
        for (int k = 0; k < masks.length; k++) {
            values[masks[k]] = coefficients[k];
        }
        for (int bit = 1; bit < codes; bit <<= 1) {
            for (int code = 0; code < codes; code++) {
                if ((code & bit) != 0) {
                    values[code] += values[code ^ bit];
                }
            }
        }
        return values;
    }

    private static void subtract(double[] subtrahend, double[] row) {
        for (int k = 0; k < row.length; k++) {
            row[k] -= subtrahend[k];
        }
    }
}
