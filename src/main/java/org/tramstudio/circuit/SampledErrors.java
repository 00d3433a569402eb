package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tramstudio.task.TaskControl;

/** Measures a circuit's errors over operand pairs drawn stratum by stratum, and how far each mean may be off. */
final class SampledErrors {

    private final OperandFormat operands;
    private final List<PairStratum> strata;
    private final long[] counts;
    private final List<SampleSums> sums;
    private final long samples;

    SampledErrors(OperandFormat operands, Optional<OperandDistribution> distribution, long samples) {
        this.operands = operands;
        this.samples = samples;
        this.strata = PairStratum.divide(operands, distribution, samples);
        this.counts = PairStratum.allocate(strata, samples);
        this.sums = Stream.generate(SampleSums::new).limit(strata.size()).toList();
    }

    /** How many pairs are drawn: those asked for, and a few more where a stratum would have too few. */
    int pairs() {
        return Math.toIntExact(Arrays.stream(counts).sum());
    }

    /** Draws and simulates all pairs. */
    SampledErrors draw(Netlist netlist, long seed, TaskControl control) {
        return draw(netlist, seed, control, (_, _, _) -> { });
    }

    /** As above, and tells of each pair, weighed by the share of all pairs that it stands for. */
    SampledErrors draw(Netlist netlist, long seed, TaskControl control, WeightedErrors.Visitor visitor) {
        BlockSimulation simulation = new BlockSimulation(BlockProgram.of(netlist));
        SplittableRandom random = new SplittableRandom(seed);
        long[] numbers = new long[simulation.pairs()];
        int[] products = new int[numbers.length];
        int[] stratumOf = new int[numbers.length];
        int filled = 0;
        long done = 0;
        for (int stratum = 0; stratum < counts.length; stratum++) {
            for (long k = 0; k < counts[stratum]; k++) {
                stratumOf[filled] = stratum;
                numbers[filled++] = strata.get(stratum).draw().applyAsLong(random);
                boolean last = stratum == counts.length - 1 && k == counts[stratum] - 1;
                if (filled == numbers.length || last) {
                    control.proceed();
                    simulation.run(numbers, products);
                    add(numbers, products, stratumOf, filled, visitor);
                    done += filled;
                    control.progress(Math.min(done, samples), samples);
                    filled = 0;
                }
            }
        }
        return this;
    }

    private void add(long[] numbers, int[] products, int[] stratumOf, int count, WeightedErrors.Visitor visitor) {
        for (int k = 0; k < count; k++) {
            int stratum = stratumOf[k];
            long product = operands.product(Integer.toUnsignedLong(products[k]));
            long exact = operands.exactProduct((int) (numbers[k] >> operands.activationWidth()),
                    (int) (numbers[k] & operands.activations() - 1));
            sums.get(stratum).add(exact, product);
            visitor.pair(product, product - exact, strata.get(stratum).probability() / counts[stratum]);
        }
    }

    /** The metrics with their confidence intervals. */
    MeasuredErrors measured(MetricDefinition definition) {
        double divisor = definition.normalizingProduct(operands);
        double relativePairs = definition.zeroProductsCount() ? 1
                : strata.stream().filter(stratum -> !stratum.zeroProducts()).mapToDouble(PairStratum::probability).sum();
        boolean zeroProductsCount = definition.zeroProductsCount();
        double distance = mean(SampleSums::distance, true);
        double distanceWidth = halfWidth(SampleSums::distance, true);
        double errorRate = mean(SampleSums::wrong, true);
        ErrorMetrics metrics = new ErrorMetrics(errorRate, distance, distance / divisor,
                relativePairs == 0 ? 0 : mean(SampleSums::relative, zeroProductsCount) / relativePairs,
                mean(SampleSums::square, true), sums.stream().mapToLong(SampleSums::largest).max().orElse(0),
                sums.stream().mapToDouble(SampleSums::largestRelative).max().orElse(0), mean(SampleSums::error, true));
        MeasuredErrors.HalfWidths widths = new MeasuredErrors.HalfWidths(new SampleSize(samples).halfWidth(errorRate), distanceWidth,
                distanceWidth / divisor,
                relativePairs == 0 ? 0 : halfWidth(SampleSums::relative, zeroProductsCount) / relativePairs,
                halfWidth(SampleSums::square, true), halfWidth(SampleSums::error, true));
        return new MeasuredErrors(metrics, sums.stream().mapToLong(SampleSums::pairs).sum(), false, widths);
    }

    private double mean(Function<SampleSums, SampleSums.Moments> what, boolean zeroProductsCount) {
        double mean = 0;
        for (int k = 0; k < sums.size(); k++) {
            if (zeroProductsCount || !strata.get(k).zeroProducts()) {
                mean += strata.get(k).probability() * what.apply(sums.get(k)).mean();
            }
        }
        return mean;
    }

    private double halfWidth(Function<SampleSums, SampleSums.Moments> what, boolean zeroProductsCount) {
        double variance = 0;
        for (int k = 0; k < sums.size(); k++) {
            if (zeroProductsCount || !strata.get(k).zeroProducts()) {
                double probability = strata.get(k).probability();
                variance += probability * probability * what.apply(sums.get(k)).varianceOfMean();
            }
        }
        return SampleSize.DEVIATIONS * Math.sqrt(variance);
    }
}
