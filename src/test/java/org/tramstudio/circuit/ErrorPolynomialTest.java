package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ErrorPolynomialTest {

    @Test
    void closedFormEqualsSimulation() {
        Random random = new Random(7);
        for (int weightWidth = 2; weightWidth <= 6; weightWidth++) {
            for (int activationWidth = 2; activationWidth <= 6; activationWidth++) {
                for (int k = 0; k < 6; k++) {
                    assertClosedForm(new OperandFormat(weightWidth, activationWidth, false), random);
                }
            }
        }
        for (int k = 0; k < 10; k++) {
            assertClosedForm(OperandFormat.unsigned(8), random);
        }
    }

    private static void assertClosedForm(OperandFormat operands, Random random) {
        PartialProductChoice choice = RandomChoices.of(operands, random);
        double[] theta = random.nextBoolean() ? random.doubles(random.nextInt(operands.productWidth())).toArray()
                : new double[0];
        IndependentOperands distribution = random.nextInt(3) == 0 ? OperandDistribution.uniform(operands)
                : RandomChoices.distribution(operands, random);
        ErrorPolynomial polynomial = ErrorPolynomial.of(choice, theta);
        double[][] errors = simulatedErrors(choice, theta);
        double mean = 0;
        double square = 0;
        double rowVariance = 0;
        double[] weights = distribution.weightProbabilities();
        double[] activations = distribution.activationProbabilities();
        for (int w = 0; w < errors.length; w++) {
            double rowMean = 0;
            double rowSquare = 0;
            for (int x = 0; x < errors[w].length; x++) {
                assertEquals(errors[w][x], polynomial.value(w, x), 1e-6);
                rowMean += activations[x] * errors[w][x];
                rowSquare += activations[x] * errors[w][x] * errors[w][x];
            }
            mean += weights[w] * rowMean;
            square += weights[w] * rowSquare;
            rowVariance += weights[w] * (rowSquare - rowMean * rowMean);
        }
        double tolerance = 1e-9 * Math.max(1, square);
        assertEquals(mean, polynomial.bias(distribution), 1e-9 * Math.max(1, Math.abs(mean)));
        assertEquals(square, polynomial.meanSquaredError(distribution), tolerance);
        assertEquals(square - mean * mean, polynomial.variance(distribution), tolerance);
        assertEquals(rowVariance, polynomial.rowVariance(distribution), tolerance);
    }

    /** The circuit's products, minus the target, one pair after the other. */
    private static double[][] simulatedErrors(PartialProductChoice choice, double[] theta) {
        OperandFormat operands = choice.operands();
        ProductTable table = ProductTable.of(CompressorTree.of(choice));
        double[][] errors = new double[operands.weights()][operands.activations()];
        for (int w = 0; w < errors.length; w++) {
            for (int x = 0; x < errors[w].length; x++) {
                double target = (double) w * x;
                for (int i = 0; i < operands.weightWidth(); i++) {
                    for (int j = 0; j < operands.activationWidth() && i + j < theta.length; j++) {
                        target -= i + j < theta.length ? theta[i + j] * ((w >> i & x >> j & 1) << i + j) : 0;
                    }
                }
                errors[w][x] = table.product(w, x) - target;
            }
        }
        return errors;
    }

    @Test
    void withoutThetaTheCoefficientsAreIntegersAndTheErrorIsThatOfTheTable() {
        Random random = new Random(29);
        for (int k = 0; k < 30; k++) {
            OperandFormat operands = new OperandFormat(2 + random.nextInt(5), 2 + random.nextInt(5), false);
            PartialProductChoice choice = RandomChoices.of(operands, random);
            ErrorPolynomial polynomial = ErrorPolynomial.of(choice);
            ProductTable table = ProductTable.of(CompressorTree.of(choice));
            assertTrue(polynomial.terms().stream().allMatch(term -> term.coefficient() == (long) term.coefficient()));
            for (int w = 0; w < operands.weights(); w++) {
                for (int x = 0; x < operands.activations(); x++) {
                    assertEquals(table.error(w, x), polynomial.value(w, x));
                }
            }
        }
    }

    @Test
    void theAccurateMultiplierHasNoTerms() {
        ErrorPolynomial polynomial = ErrorPolynomial.of(PartialProductChoice.accurate(OperandFormat.unsigned(16)));
        assertTrue(polynomial.terms().isEmpty());
        assertEquals(0, polynomial.rank());
    }

    @Test
    void anotherWidthsDistributionIsRefused() {
        ErrorPolynomial polynomial = ErrorPolynomial.of(PartialProductChoice.truncated(OperandFormat.unsigned(4), 2));
        assertThrows(IllegalArgumentException.class, () -> polynomial.bias(IndependentOperands.uniform(8, 8)));
    }
}
