package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ErrorMetricsTest {

    @Test
    void theExactMultiplierHasNoError() {
        assertEquals(new ErrorMetrics(0, 0, 0, 0, 0, 0, 0, 0), ErrorMetrics.of(ProductTable.exact(8)));
    }

    /** Only odd pairs err, by -1: relative errors 1, 1/3, 1/3 and 1/9 over nine pairs with a product. */
    @Test
    void oneColumnOfTwoBitsByHand() {
        ErrorMetrics metrics = ErrorMetrics.of(ColumnTruncation.table(2, 1));
        assertEquals(0.25, metrics.errorRate());
        assertEquals(0.25, metrics.meanErrorDistance());
        assertEquals(0.25 / 15, metrics.normalizedMeanErrorDistance(), 1e-15);
        assertEquals((1 + 1 / 3.0 + 1 / 3.0 + 1 / 9.0) / 9, metrics.meanRelativeErrorDistance(), 1e-15);
        assertEquals(0.25, metrics.meanSquaredError());
        assertEquals(1, metrics.maxErrorDistance());
        assertEquals(1, metrics.worstCaseRelativeError());
        assertEquals(-0.25, metrics.bias());
    }

    /** TRAM's released multiplier for ResNet-18 at λ = 0.3 is six truncated columns; the figures are its authors'. */
    @Test
    void sixTruncatedColumnsHaveTheFiguresOfTheReleasedMultiplier() {
        ErrorMetrics metrics = ErrorMetrics.of(ColumnTruncation.table(8, 6));
        assertEquals(0.9375, metrics.errorRate());
        assertEquals(80.25, metrics.meanErrorDistance());
        assertEquals(321, metrics.maxErrorDistance());
        assertEquals(9158.25, metrics.meanSquaredError());
        assertEquals(-80.25, metrics.bias());
        assertEquals(1, metrics.worstCaseRelativeError());
    }

    /** A product where there should be none counts against 1 in the worst case, and not in the mean. */
    @Test
    void errorsAtZeroOperandsCountInTheWorstCaseOnly() {
        int[] products = ProductTable.exact(2).toArray();
        products[2] = 5;
        ErrorMetrics metrics = ErrorMetrics.of(ProductTable.ofProducts(2, products));
        assertEquals(5, metrics.worstCaseRelativeError());
        assertEquals(0, metrics.meanRelativeErrorDistance());
        assertEquals(5 / 16.0, metrics.bias());
    }

    /** Errors 5 where the product is 0, and 1 where it is 9: the definitions differ in both normalised figures. */
    @Test
    void definitionsDifferInTheNormalisedFiguresOnly() {
        int[] products = ProductTable.exact(2).toArray();
        products[2] = 5;
        products[15] = 10;
        ProductTable table = ProductTable.ofProducts(2, products);
        double meanDistance = 6 / 16.0;
        double overNonZero = 1 / 9.0 / 9;
        double overAll = (5 + 1 / 9.0) / 16;
        assertNormalised(table, MetricDefinition.PAPER, meanDistance / 15, overNonZero);
        assertNormalised(table, MetricDefinition.TRAM_CODE, meanDistance / 16, overAll);
        assertNormalised(table, MetricDefinition.EVOAPPROXLITE, meanDistance / 16, overNonZero);
        assertNormalised(table, MetricDefinition.EVOAPPROX8B, meanDistance / 16, overAll);
    }

    private static void assertNormalised(ProductTable table, MetricDefinition definition, double normalised,
                                         double relative) {
        ErrorMetrics metrics = ErrorMetrics.of(table, definition);
        assertEquals(normalised, metrics.normalizedMeanErrorDistance(), 1e-15, definition.id());
        assertEquals(relative, metrics.meanRelativeErrorDistance(), 1e-15, definition.id());
        assertEquals(6 / 16.0, metrics.meanErrorDistance());
        assertEquals(Optional.of(definition), MetricDefinition.ofId(definition.id()));
    }

    /** The figures by their definitions, pair by pair, for signed operands of unequal widths under a distribution. */
    @Test
    void signedOperandsUnderADistributionByDefinition() {
        OperandFormat operands = new OperandFormat(3, 5, true);
        Random random = new Random(9);
        int[] products = random.ints(256, -128, 128).toArray();
        ProductTable table = ProductTable.ofProducts(operands, products);
        double[] counts = random.ints(256, 0, 7).asDoubleStream().toArray();
        OperandDistribution distribution = new JointOperands(3, 5, counts);
        double all = Arrays.stream(counts).sum();
        double nonZero = 0;
        double wrong = 0;
        double relative = 0;
        double square = 0;
        double bias = 0;
        long largest = 0;
        double worst = 0;
        for (int pair = 0; pair < 256; pair++) {
            int exact = ((pair >> 5) - (pair >> 5 > 3 ? 8 : 0)) * ((pair & 31) - ((pair & 31) > 15 ? 32 : 0));
            int error = products[pair] - exact;
            wrong += error == 0 ? 0 : counts[pair];
            nonZero += exact == 0 ? 0 : counts[pair];
            relative += exact == 0 ? 0 : counts[pair] * Math.abs(error) / Math.abs((double) exact);
            square += counts[pair] * error * error;
            bias += counts[pair] * error;
            if (counts[pair] > 0) {
                largest = Math.max(largest, Math.abs(error));
                worst = Math.max(worst, Math.abs(error) / Math.max(1.0, Math.abs(exact)));
            }
        }
        ErrorMetrics metrics = ErrorMetrics.of(table, MetricDefinition.PAPER, distribution);
        assertEquals(wrong / all, metrics.errorRate(), 1e-12);
        assertEquals(relative / nonZero, metrics.meanRelativeErrorDistance(), 1e-12);
        assertEquals(square / all, metrics.meanSquaredError(), 1e-9);
        assertEquals(bias / all, metrics.bias(), 1e-12);
        assertEquals(largest, metrics.maxErrorDistance());
        assertEquals(worst, metrics.worstCaseRelativeError());
    }

    @Test
    void theUniformDistributionIsAllPairsAlike() {
        ProductTable table = ColumnTruncation.table(new OperandFormat(4, 6, false), 5);
        ErrorMetrics alike = ErrorMetrics.of(table);
        ErrorMetrics uniform =
                ErrorMetrics.of(table, MetricDefinition.PAPER, OperandDistribution.uniform(table.operands()));
        assertEquals(alike.meanRelativeErrorDistance(), uniform.meanRelativeErrorDistance(), 1e-12);
        assertEquals(alike.meanSquaredError(), uniform.meanSquaredError(), 1e-9);
        assertEquals(alike.normalizedMeanErrorDistance(), uniform.normalizedMeanErrorDistance(), 1e-12);
    }

    @Test
    void aDistributionOfOtherWidthsIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> ErrorMetrics.of(ProductTable.exact(3),
                MetricDefinition.PAPER, IndependentOperands.uniform(3, 4))).getMessage();
        assertTrue(message.contains("3 and 4 bits"), message);
    }
}
