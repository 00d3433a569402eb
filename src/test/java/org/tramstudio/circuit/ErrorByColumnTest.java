package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ErrorByColumnTest {

    @Test
    void biasAndSquaredErrorAddUpToTheMultipliers() {
        Random random = new Random(12);
        for (OperandFormat operands : List.of(OperandFormat.unsigned(5), new OperandFormat(4, 6, true),
                new OperandFormat(3, 5, false))) {
            int least = operands.signed() ? (int) -operands.pairs() / 2 : 0;
            ProductTable table = ProductTable.ofProducts(operands,
                    random.ints(operands.pairs(), least, least + (int) operands.pairs()).toArray());
            JointOperands distribution = new JointOperands(operands.weightWidth(), operands.activationWidth(),
                    random.ints(operands.pairs(), 0, 5).asDoubleStream().toArray());
            assertAddsUp(ErrorByColumn.of(table), ErrorMetrics.of(table));
            assertAddsUp(ErrorByColumn.of(table, distribution),
                    ErrorMetrics.of(table, MetricDefinition.PAPER, distribution));
        }
    }

    private static void assertAddsUp(ErrorByColumn byColumn, ErrorMetrics metrics) {
        List<ErrorByColumn.Column> columns = byColumn.columns();
        assertEquals(metrics.bias(), columns.stream().mapToDouble(ErrorByColumn.Column::bias).sum(), 1e-9);
        assertEquals(metrics.meanSquaredError(),
                columns.stream().mapToDouble(ErrorByColumn.Column::squaredErrorShare).sum(), 1e-6);
        assertTrue(columns.stream().mapToDouble(ErrorByColumn.Column::meanErrorDistance).sum()
                >= metrics.meanErrorDistance() - 1e-9);
    }

    /** Without column 0 of two bits: bit 0 is 0 instead of 1 in four of sixteen pairs, and nothing else is wrong. */
    @Test
    void oneColumnOfTwoBitsByHand() {
        List<ErrorByColumn.Column> columns = ErrorByColumn.of(ColumnTruncation.table(2, 1)).columns();
        assertEquals(new ErrorByColumn.Column(0, 0.25, 0.25, -0.25, 0.25), columns.getFirst());
        assertEquals(0, columns.subList(1, 4).stream().mapToDouble(ErrorByColumn.Column::errorRate).sum());
    }

    @Test
    void theHistogramCountsEveryPairOnce() {
        ProductTable table = ColumnTruncation.table(8, 6);
        for (int mostBins : new int[] {2, 7, 40, 400}) {
            List<ErrorHistogram.Bin> bins = ErrorHistogram.of(table, mostBins).bins();
            assertTrue(bins.size() <= mostBins && bins.size() > mostBins / 6, bins.size() + " of " + mostBins);
            assertEquals(1, bins.stream().mapToDouble(ErrorHistogram.Bin::share).sum(), 1e-12);
            assertTrue(bins.getFirst().least() <= -321 && bins.getFirst().most() >= -321);
            for (int k = 1; k < bins.size(); k++) {
                assertEquals(bins.get(k - 1).most() + 1, bins.get(k).least());
            }
        }
    }

    @Test
    void theHistogramOfOneColumnByHand() {
        assertEquals(List.of(new ErrorHistogram.Bin(-1, -1, 0.25), new ErrorHistogram.Bin(0, 0, 0.75)),
                ErrorHistogram.of(ColumnTruncation.table(2, 1), 10).bins());
        double[] alwaysThree = {0, 0, 0, 1};
        assertEquals(List.of(new ErrorHistogram.Bin(-1, -1, 1), new ErrorHistogram.Bin(0, 0, 0)),
                ErrorHistogram.of(ColumnTruncation.table(2, 1), 10, new IndependentOperands(alwaysThree, alwaysThree))
                        .bins());
        assertThrows(IllegalArgumentException.class, () -> ErrorHistogram.of(ProductTable.exact(2), 1));
    }
}
