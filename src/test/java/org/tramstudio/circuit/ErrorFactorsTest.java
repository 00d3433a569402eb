package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorFactorsTest {

    private static final long PRIME = 1_000_003;

    @Test
    void truncatedColumnsHaveAsManyExactFactors() {
        for (int columns = 0; columns <= 8; columns++) {
            ProductTable table = ColumnTruncation.table(8, columns);
            ErrorFactors factors = ErrorFactors.of(table);
            assertEquals(columns, factors.rank());
            assertEquals(0, largestDeviation(table, factors));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void cutMultipliersAreFactoredAtTheirRank(MultiplierArchitecture architecture) {
        for (int width = 2; width <= 8; width += 2) {
            Netlist accurate = MultiplierGenerator.generate(architecture, width);
            for (int seed = 0; seed < 6; seed++) {
                List<Signal.CellOutput> cuts = RandomCuts.of(accurate, 0.04 * (1 + seed), seed);
                assertFactored(ProductTable.of(NetlistSimplifier.simplify(accurate, cuts)));
            }
        }
    }

    @Test
    void tablesWithoutStructureAreFactoredAtFullRank() {
        Random random = new Random(3);
        int[] products = ProductTable.exact(8).toArray();
        for (int pair = 0; pair < products.length; pair++) {
            products[pair] = Math.clamp(products[pair] + random.nextInt(-3000, 3001), 0, 65535);
        }
        assertFactored(ProductTable.ofProducts(8, products));
    }

    @Test
    void theSameTableGivesTheSameFactors() {
        ProductTable table = ColumnTruncation.table(6, 5);
        ErrorFactors first = ErrorFactors.of(table);
        ErrorFactors second = ErrorFactors.of(ProductTable.ofProducts(6, table.toArray()));
        for (int r = 0; r < first.rank(); r++) {
            assertArrayEquals(first.weightFactors()[r], second.weightFactors()[r]);
            assertArrayEquals(first.activationFactors()[r], second.activationFactors()[r]);
        }
    }

    @Test
    void tablesOfUnequalWidthsAndSignedOnesAreFactored() {
        Random random = new Random(13);
        for (OperandFormat operands : List.of(new OperandFormat(3, 6, false), new OperandFormat(6, 2, false),
                new OperandFormat(4, 5, true), OperandFormat.signed(5))) {
            int[] products = ProductTable.exact(operands).toArray();
            for (int pair = 0; pair < products.length; pair++) {
                products[pair] = products[pair] & -4;
            }
            assertFactored(ProductTable.ofProducts(operands, products));
            ErrorFactors factors = ErrorFactors.of(ProductTable.ofProducts(operands, products));
            assertEquals(operands.weightWidth(), factors.weightWidth());
            assertEquals(operands.activationWidth(), factors.activationWidth());
        }
    }

    @Test
    void polynomialsAreFactoredLikeTheTablesOfTheirChoices() {
        Random random = new Random(31);
        for (int k = 0; k < 60; k++) {
            OperandFormat operands = new OperandFormat(2 + random.nextInt(5), 2 + random.nextInt(5), false);
            PartialProductChoice choice = RandomChoices.of(operands, random);
            ErrorPolynomial polynomial = ErrorPolynomial.of(choice);
            ProductTable table = ProductTable.of(CompressorTree.of(choice));
            ErrorFactors factors = ErrorFactors.of(polynomial);
            assertEquals(rank(table), factors.rank());
            assertEquals(factors.rank(), polynomial.rank());
            long masks = polynomial.terms().stream().mapToInt(ErrorPolynomial.Term::weightMask).distinct().count();
            assertTrue(factors.rank() <= masks + (polynomial.constant() == 0 ? 0 : 1));
            assertTrue(largestDeviation(table, factors) < 0.05);
        }
    }

    @Test
    void factorsOfTruncatedPolynomialsAreIntegers() {
        for (int columns = 0; columns <= 8; columns++) {
            PartialProductChoice choice = PartialProductChoice.truncated(OperandFormat.unsigned(8), columns);
            ErrorFactors factors = ErrorFactors.of(ErrorPolynomial.of(choice));
            assertEquals(columns, factors.rank());
            assertEquals(0, largestDeviation(ColumnTruncation.table(8, columns), factors));
        }
    }

    private static void assertFactored(ProductTable table) {
        ErrorFactors factors = ErrorFactors.of(table);
        assertEquals(rank(table), factors.rank());
        double deviation = largestDeviation(table, factors);
        assertTrue(deviation < 0.1, "single-precision sums are off by " + deviation);
    }

    private static double largestDeviation(ProductTable table, ErrorFactors factors) {
        double largest = 0;
        float[][] u = factors.weightFactors();
        float[][] v = factors.activationFactors();
        for (int w = 0; w < table.operands().weights(); w++) {
            for (int x = 0; x < table.operands().activations(); x++) {
                float sum = 0;
                for (int r = 0; r < u.length; r++) {
                    sum += u[r][w] * v[r][x];
                }
                largest = Math.max(largest, Math.abs(sum + table.error(w, x)));
            }
        }
        return largest;
    }

    /** The rank of the error matrix by exact elimination modulo a prime larger than every error. */
    private static int rank(ProductTable table) {
        int columns = table.operands().activations();
        long[][] matrix = new long[table.operands().weights()][columns];
        for (int w = 0; w < matrix.length; w++) {
            for (int x = 0; x < columns; x++) {
                matrix[w][x] = Math.floorMod(table.error(w, x), PRIME);
            }
        }
        int rank = 0;
        for (int column = 0; column < columns && rank < matrix.length; column++) {
            int pivot = rank;
            while (pivot < matrix.length && matrix[pivot][column] == 0) {
                pivot++;
            }
            if (pivot < matrix.length) {
                long[] row = matrix[pivot];
                matrix[pivot] = matrix[rank];
                matrix[rank] = row;
                clear(matrix, rank, column);
                rank++;
            }
        }
        return rank;
    }

    private static void clear(long[][] matrix, int rank, int column) {
        long inverse = power(matrix[rank][column], PRIME - 2);
        for (int below = rank + 1; below < matrix.length; below++) {
            long factor = matrix[below][column] * inverse % PRIME;
            for (int k = column; factor != 0 && k < matrix[below].length; k++) {
                matrix[below][k] = Math.floorMod(matrix[below][k] - factor * matrix[rank][k], PRIME);
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long square = base, left = exponent; left > 0; left >>= 1) {
            result = (left & 1) == 0 ? result : result * square % PRIME;
            square = square * square % PRIME;
        }
        return result;
    }
}
