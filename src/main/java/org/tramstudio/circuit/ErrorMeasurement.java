package org.tramstudio.circuit;

import java.util.Optional;
import org.tramstudio.task.TaskControl;

/**
 * How the errors of a circuit are measured, whatever its width. All pairs of 16-bit operands take some seconds to a
 * minute, a sample of a million pairs a fraction of a second.
 *
 * @param definition whose definition of the metrics
 * @param distribution how probable each pair is; empty for all alike
 * @param pairs all of them, or a sample
 */
public record ErrorMeasurement(MetricDefinition definition, Optional<OperandDistribution> distribution,
                               OperandPairs pairs) {

    /** By the paper's definition, over all pairs alike. */
    public static ErrorMeasurement exhaustive() {
        return new ErrorMeasurement(MetricDefinition.PAPER, Optional.empty(), new OperandPairs.All());
    }

    /** By the paper's definition, over pairs drawn uniformly. */
    public static ErrorMeasurement sampled(long count, long seed) {
        return new ErrorMeasurement(MetricDefinition.PAPER, Optional.empty(), new OperandPairs.Sampled(count, seed));
    }

    /**
     * Simulates the circuit and measures. The result is the same however many threads work on it.
     *
     * @param control is told of operand pairs done; cancelling takes effect within a fraction of a second
     * @throws IllegalArgumentException if the distribution is of other widths
     * @throws org.tramstudio.task.TaskCancelledException if the task is asked to stop
     */
    public MeasuredErrors measure(Netlist netlist, TaskControl control) {
        PairWeights weights = new PairWeights(netlist.operands(), distribution);
        return switch (pairs) {
            case OperandPairs.All _ -> new MeasuredErrors(
                    new ExhaustiveErrors(netlist, distribution, control).sum().metrics(definition, weights),
                    netlist.operands().pairs(), true, MeasuredErrors.HalfWidths.NONE);
            case OperandPairs.Sampled(long count, long seed) ->
                    new SampledErrors(netlist.operands(), distribution, count).draw(netlist, seed, control)
                            .measured(definition);
        };
    }
}
