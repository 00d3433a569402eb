package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
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

    @Test
    void truncationIsRecognizedAndNothingElse() {
        for (int columns = 0; columns <= 15; columns++) {
            assertEquals(OptionalInt.of(columns), ColumnTruncation.recognize(ColumnTruncation.table(8, columns)));
        }
        int[] products = ColumnTruncation.table(8, 6).toArray();
        products[77] ^= 64;
        assertEquals(OptionalInt.empty(), ColumnTruncation.recognize(ProductTable.ofProducts(8, products)));
    }
}
