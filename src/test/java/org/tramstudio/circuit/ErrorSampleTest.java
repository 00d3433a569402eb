package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.task.TaskControl;

/** What a sample tells of errors by product bit and by size, beside the metrics of the same sample and beside all pairs. */
class ErrorSampleTest {

    private static final OperandPairs.Sampled SOME = new OperandPairs.Sampled(1 << 16, 3);
    private static final int BINS = 40;

    @Test
    void theMetricsAreThoseOfAPlainMeasurement() {
        Netlist broken = withoutColumns(12, 5);
        assertEquals(ErrorMeasurement.sampled(SOME.count(), SOME.seed()).measure(broken, TaskControl.NONE),
                draw(broken).measured(MetricDefinition.PAPER));
    }

    @Test
    void columnsAddUpToTheSamplesOwnMetricsAndBinsToOne() {
        ErrorSample sample = draw(withoutColumns(16, 9));
        ErrorMetrics metrics = sample.measured(MetricDefinition.PAPER).metrics();
        List<ErrorByColumn.Column> columns = ErrorByColumn.of(sample).columns();
        assertEquals(32, columns.size());
        assertEquals(1, columns.stream().mapToDouble(ErrorByColumn.Column::bias).sum() / metrics.bias(), 1e-9);
        assertEquals(1, columns.stream().mapToDouble(ErrorByColumn.Column::squaredErrorShare).sum()
                / metrics.meanSquaredError(), 1e-9);
        List<ErrorHistogram.Bin> bins = ErrorHistogram.of(sample, BINS).bins();
        assertTrue(bins.size() <= BINS);
        assertEquals(1, bins.stream().mapToDouble(ErrorHistogram.Bin::share).sum(), 1e-9);
        assertTrue(bins.getFirst().least() <= -metrics.maxErrorDistance()
                && bins.getFirst().most() >= -metrics.maxErrorDistance(), "the largest error that was met is in the first bin");
    }

    @Test
    void allPairsLieWithinTheIntervalsButForOneInTwenty() {
        Netlist netlist = withoutColumns(8, 7);
        ProductTable table = ProductTable.of(netlist);
        ErrorSample sample = draw(netlist);
        List<ErrorByColumn.Column> all = ErrorByColumn.of(table).columns();
        List<ErrorByColumn.Column> told = ErrorByColumn.of(sample).columns();
        int beside = 0;
        for (int c = 0; c < all.size(); c++) {
            double rate = told.get(c).errorRate();
            beside += Math.abs(rate - all.get(c).errorRate()) > sample.size().halfWidth(rate) ? 1 : 0;
        }
        assertTrue(beside <= 2, beside + " of 16");
        List<ErrorHistogram.Bin> bins = ErrorHistogram.of(table, BINS).bins();
        List<ErrorHistogram.Bin> toldBins = ErrorHistogram.of(sample, BINS).bins();
        assertEquals(bins.getLast().most(), toldBins.getLast().most());
        for (ErrorHistogram.Bin bin : toldBins) {
            double share = bins.stream().filter(each -> each.least() == bin.least()).findFirst().orElseThrow().share();
            assertEquals(share, bin.share(), 2 * sample.size().halfWidth(bin.share()), bin.toString());
        }
    }

    @Test
    void moreThanCanBeKeptAreRefused() {
        Netlist netlist = withoutColumns(4, 0);
        OperandPairs.Sampled many = new OperandPairs.Sampled(ErrorSample.MOST_PAIRS + 1L, 1);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ErrorSample.draw(netlist, Optional.empty(), many,
                TaskControl.NONE)).getMessage().contains("at most 16777216"));
    }

    private static ErrorSample draw(Netlist netlist) {
        return ErrorSample.draw(netlist, Optional.empty(), SOME, TaskControl.NONE);
    }

    private static Netlist withoutColumns(int width, int columns) {
        return CompressorTree.of(PartialProductChoice.truncated(OperandFormat.unsigned(width), columns));
    }
}
