package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.Optional;
import org.tramstudio.task.TaskControl;

/**
 * The errors of operand pairs that were drawn, one by one, for what their metrics do not tell: errors by product bit and by
 * size. Takes some 20 bytes a pair.
 */
public final class ErrorSample {

    /** So many pairs are kept at most, in 400 MB. */
    public static final int MOST_PAIRS = 1 << 24;

    private final SampledErrors drawn;
    private final SampleSize size;
    private final Kept kept;

    private ErrorSample(SampledErrors drawn, SampleSize size, Kept kept) {
        this.drawn = drawn;
        this.size = size;
        this.kept = kept;
    }

    /**
     * Draws and simulates pairs; the same ones each time.
     *
     * @param distribution how probable each pair is; empty for all alike
     * @param pairs how many, at most {@link #MOST_PAIRS}
     * @param control is told of operand pairs done
     * @throws IllegalArgumentException if the distribution is of other widths, or the pairs are too many
     * @throws org.tramstudio.task.TaskCancelledException if the task is asked to stop
     */
    public static ErrorSample draw(Netlist netlist, Optional<OperandDistribution> distribution, OperandPairs.Sampled pairs,
                                   TaskControl control) {
        if (pairs.count() > MOST_PAIRS) {
            throw new IllegalArgumentException("errors by product bit and by size are told by at most " + MOST_PAIRS
                    + " sampled pairs, not by " + pairs.count());
        }
        PairWeights.requireWidths(netlist.operands(), distribution);
        SampledErrors drawn = new SampledErrors(netlist.operands(), distribution, pairs.count());
        Kept kept = new Kept(netlist.operands(), drawn.pairs());
        drawn.draw(netlist, pairs.seed(), control, kept);
        return new ErrorSample(drawn, new SampleSize(pairs.count()), kept);
    }

    /** The metrics with their confidence intervals, as {@link ErrorMeasurement} measures them. */
    public MeasuredErrors measured(MetricDefinition definition) {
        return drawn.measured(definition);
    }

    /** How many pairs were asked for. */
    public SampleSize size() {
        return size;
    }

    WeightedErrors errors() {
        return kept;
    }

    /** The pairs in the order in which they were drawn. */
    private static final class Kept implements WeightedErrors, WeightedErrors.Visitor {
        private final OperandFormat operands;
        private final long[] products;
        private final long[] errors;
        private final double[] weights;
        private int count;

        Kept(OperandFormat operands, int most) {
            this.operands = operands;
            this.products = new long[most];
            this.errors = new long[most];
            this.weights = new double[most];
        }

        @Override
        public void pair(long product, long error, double weight) {
            products[count] = product;
            errors[count] = error;
            weights[count++] = weight;
        }

        @Override
        public OperandFormat operands() {
            return operands;
        }

        @Override
        public double total() {
            return Arrays.stream(weights).sum();
        }

        @Override
        public void forEach(Visitor visitor) {
            for (int k = 0; k < count; k++) {
                visitor.pair(products[k], errors[k], weights[k]);
            }
        }
    }
}
