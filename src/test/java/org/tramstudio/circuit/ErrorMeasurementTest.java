package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

class ErrorMeasurementTest {

    private static final OperandFormat TWELVE_BITS = new OperandFormat(5, 7, false);

    /** An approximate multiplier: some outputs of the lower columns are tied to 0. */
    private static Netlist approximate(OperandFormat operands, int belowColumn) {
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, operands, FinalAdder.RIPPLE);
        List<Signal.CellOutput> cuts = RandomCuts.of(accurate, 0.3, 11).stream()
                .filter(cut -> accurate.cells().get(cut.cell()).place().column() < belowColumn).toList();
        return NetlistSimplifier.simplify(accurate, cuts);
    }

    @Test
    void allPairsAreThoseOfTheTable() {
        for (OperandFormat operands : List.of(new OperandFormat(2, 2, false), TWELVE_BITS,
                new OperandFormat(6, 4, true), new OperandFormat(3, 14, true), new OperandFormat(14, 4, false))) {
            Netlist netlist = approximate(operands, operands.productWidth() / 2 + 1);
            MeasuredErrors measured = ErrorMeasurement.exhaustive().measure(netlist, TaskControl.NONE);
            assertClose(ErrorMetrics.of(ProductTable.of(netlist)), measured.metrics());
            assertTrue(measured.exhaustive());
            assertEquals(operands.pairs(), measured.pairs());
            assertEquals(MeasuredErrors.HalfWidths.NONE, measured.halfWidths());
        }
    }

    @Test
    void allPairsUnderADistributionAreThoseOfTheTable() {
        OperandFormat operands = OperandFormat.unsigned(8);
        Netlist netlist = approximate(operands, 8);
        OperandDistribution distribution = IndependentOperands.networkLike(8);
        MeasuredErrors measured = new ErrorMeasurement(MetricDefinition.TRAM_CODE, Optional.of(distribution),
                new OperandPairs.All()).measure(netlist, TaskControl.NONE);
        assertClose(ErrorMetrics.of(ProductTable.of(netlist), MetricDefinition.TRAM_CODE, distribution),
                measured.metrics());
    }

    private static void assertClose(ErrorMetrics expected, ErrorMetrics actual) {
        assertEquals(expected.errorRate(), actual.errorRate(), 1e-12);
        assertEquals(expected.meanErrorDistance(), actual.meanErrorDistance(), 1e-9 * expected.meanErrorDistance());
        assertEquals(expected.meanRelativeErrorDistance(), actual.meanRelativeErrorDistance(), 1e-12);
        assertEquals(expected.meanSquaredError(), actual.meanSquaredError(), 1e-9 * expected.meanSquaredError());
        assertEquals(expected.maxErrorDistance(), actual.maxErrorDistance());
        assertEquals(expected.worstCaseRelativeError(), actual.worstCaseRelativeError());
        assertEquals(expected.bias(), actual.bias(), 1e-9);
    }

    /** Each 95 % interval misses the true mean in about 10 of 200 samples; 25 has a probability below 1e-4. */
    @Test
    void confidenceIntervalsHoldTheTrueMeansAsOftenAsTheySay() {
        Netlist netlist = approximate(OperandFormat.unsigned(8), 9);
        ErrorMetrics exact = ErrorMetrics.of(ProductTable.of(netlist));
        int[] misses = new int[5];
        for (int seed = 0; seed < 200; seed++) {
            MeasuredErrors sample = ErrorMeasurement.sampled(3000, seed).measure(netlist, TaskControl.NONE);
            ErrorMetrics metrics = sample.metrics();
            MeasuredErrors.HalfWidths widths = sample.halfWidths();
            count(misses, 0, exact.errorRate() - metrics.errorRate(), widths.errorRate());
            count(misses, 1, exact.meanErrorDistance() - metrics.meanErrorDistance(), widths.meanErrorDistance());
            count(misses, 2, exact.meanRelativeErrorDistance() - metrics.meanRelativeErrorDistance(),
                    widths.meanRelativeErrorDistance());
            count(misses, 3, exact.meanSquaredError() - metrics.meanSquaredError(), widths.meanSquaredError());
            count(misses, 4, exact.bias() - metrics.bias(), widths.bias());
            assertEquals(widths.meanErrorDistance() / 65535, widths.normalizedMeanErrorDistance(), 1e-12);
        }
        for (int metric = 0; metric < misses.length; metric++) {
            // the error rate's interval is the one that would hold without strata
            assertTrue((misses[metric] > 0 || metric == 0) && misses[metric] < 25,
                    "metric " + metric + ": " + misses[metric]);
        }
    }

    private static void count(int[] misses, int metric, double difference, double halfWidth) {
        misses[metric] += Math.abs(difference) > halfWidth ? 1 : 0;
    }

    /** All 2^32 pairs of a 16-bit multiplier without 12 columns have these means; they take half a minute. */
    @Test
    void wideOperandsAreSampledWellWhereProductsAreSmall() {
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 16);
        List<Signal.CellOutput> cuts = RandomCuts.of(accurate, 2, 1).stream()
                .filter(cut -> accurate.cells().get(cut.cell()).place().column() < 12).toList();
        Netlist truncated = NetlistSimplifier.simplify(accurate, cuts);
        int misses = 0;
        for (int seed = 0; seed < 20; seed++) {
            MeasuredErrors sample = ErrorMeasurement.sampled(50_000, seed).measure(truncated, TaskControl.NONE);
            ErrorMetrics metrics = sample.metrics();
            MeasuredErrors.HalfWidths widths = sample.halfWidths();
            assertTrue(widths.meanRelativeErrorDistance() < 0.05 * 1.5969e-4);
            misses += Math.abs(metrics.meanRelativeErrorDistance() - 1.5969007992562502E-4)
                    > widths.meanRelativeErrorDistance() ? 1 : 0;
            misses += Math.abs(metrics.bias() + 11264.25) > widths.bias() ? 1 : 0;
            misses += Math.abs(metrics.meanSquaredError() - 1.5263271825E8) > widths.meanSquaredError() ? 1 : 0;
        }
        assertTrue(misses <= 10, misses + " of 60 intervals miss the true mean");
    }

    @Test
    void samplesFollowTheDistribution() {
        Netlist netlist = approximate(OperandFormat.unsigned(8), 9);
        ProductTable table = ProductTable.of(netlist);
        double[] counts = new Random(2).ints(1 << 16, 0, 4).asDoubleStream().toArray();
        for (OperandDistribution distribution : List.of(IndependentOperands.networkLike(8),
                new JointOperands(8, 8, counts))) {
            ErrorMetrics exact = ErrorMetrics.of(table, MetricDefinition.PAPER, distribution);
            MeasuredErrors sample = new ErrorMeasurement(MetricDefinition.PAPER, Optional.of(distribution),
                    new OperandPairs.Sampled(400_000, 5)).measure(netlist, TaskControl.NONE);
            assertEquals(exact.meanErrorDistance(), sample.metrics().meanErrorDistance(),
                    2 * sample.halfWidths().meanErrorDistance());
            assertEquals(exact.meanRelativeErrorDistance(), sample.metrics().meanRelativeErrorDistance(),
                    2 * sample.halfWidths().meanRelativeErrorDistance());
        }
    }

    @Test
    void aSampleWithoutAnErrorDoesNotClaimThatThereIsNone() {
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.BOOTH, OperandFormat.signed(16),
                FinalAdder.KOGGE_STONE);
        MeasuredErrors sample = ErrorMeasurement.sampled(20_000, 3).measure(accurate, TaskControl.NONE);
        assertEquals(0, sample.metrics().errorRate());
        assertEquals(0, sample.metrics().maxErrorDistance());
        assertTrue(sample.halfWidths().errorRate() > 1e-4);
        assertTrue(sample.pairs() >= 20_000 && sample.pairs() < 21_000);
    }

    @Test
    void productsBeyondThirtyOneBitsAreUnsigned() {
        OperandFormat operands = OperandFormat.unsigned(16);
        ErrorSums sums = new ErrorSums(operands);
        double[] weights = new double[1 << 16];
        weights[65535] = 1;
        sums.add(65535, 65535, new int[] {(int) 4_294_836_225L}, 0, 1, weights);
        assertEquals(0, sums.metrics(MetricDefinition.PAPER, new PairWeights(operands, Optional.empty())).errorRate());
        sums.add(65535, 65535, new int[] {0}, 0, 1, weights);
        assertEquals(4_294_836_225L, sums.metrics(MetricDefinition.PAPER,
                new PairWeights(operands, Optional.empty())).maxErrorDistance());
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 16);
        assertEquals(0, ErrorMeasurement.sampled(20_000, 3).measure(accurate, TaskControl.NONE).metrics().errorRate());
    }

    @Test
    void theSeedDecidesTheSample() {
        Netlist netlist = approximate(OperandFormat.unsigned(16), 14);
        MeasuredErrors first = ErrorMeasurement.sampled(10_000, 1).measure(netlist, TaskControl.NONE);
        assertEquals(first, ErrorMeasurement.sampled(10_000, 1).measure(netlist, TaskControl.NONE));
        assertNotEquals(first, ErrorMeasurement.sampled(10_000, 2).measure(netlist, TaskControl.NONE));
    }

    @Test
    void cancellingStopsAtOnce() {
        Netlist wide = approximate(OperandFormat.unsigned(16), 14);
        AtomicLong reported = new AtomicLong();
        TaskControl control = new TaskControl() {
            @Override
            public void proceed() {
                if (reported.get() > 1_000_000) {
                    throw new TaskCancelledException();
                }
            }

            @Override
            public void progress(long done, long total) {
                assertEquals(1L << 32, total);
                reported.accumulateAndGet(done, Math::max);
            }

            @Override
            public void message(String message) {
                throw new AssertionError("no message is expected");
            }
        };
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThrows(TaskCancelledException.class,
                () -> ErrorMeasurement.exhaustive().measure(wide, control)));
        assertTrue(reported.get() < 1L << 28, "went on to " + reported.get());
    }

    @Test
    void aSampleOfOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new OperandPairs.Sampled(1, 0));
    }
}
