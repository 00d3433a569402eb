package org.tramstudio.power;

import java.util.Arrays;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.synthesis.LogicGraph;
import org.tramstudio.task.TaskControl;

/** How often nets toggle, from a sample of operand pairs: for operands of too many bits to look at every pair. */
final class SampledActivity {

    /**
     * A flip of each input bit with this probability gives 1 - 2 · 0.05 = 0.9 in every weight of the spectrum; the
     * toggles of {@link NetActivity} are two such flips a clock.
     */
    private static final double FLIP = 0.05;
    private static final int BLOCK = 1 << 16;

    private final LogicGraph graph;
    private final OperandSamples samples;
    private final TaskControl control;

    private SampledActivity(LogicGraph graph, OperandFormat operands, TaskControl control) {
        this.graph = graph;
        this.samples = new OperandSamples(operands);
        this.control = control;
    }

    /** Toggles a clock of each node, 0 to 1. */
    static double[] toggles(LogicGraph graph, OperandFormat operands, SwitchingActivity activity,
                            TaskControl control) {
        SampledActivity sampled = new SampledActivity(graph, operands, control);
        return switch (activity) {
            case SwitchingActivity.SynthesisDefault _ -> sampled.synthesisDefault();
            case SwitchingActivity.UniformOperands _ -> sampled.independent(sampled.samples.drawUniform());
            case SwitchingActivity.MeasuredOperands(var distribution) ->
                    sampled.independent(sampled.samples.draw(distribution));
        };
    }

    private double[] synthesisDefault() {
        long[] before = samples.drawUniform();
        long[] after = samples.flipped(before, FLIP);
        long[] differing = new long[graph.nodes()];
        for (int start = 0; start < before.length; start += BLOCK) {
            long[][] first = values(before, start);
            long[][] second = values(after, start);
            for (int node = 0; node < differing.length; node++) {
                for (int word = 0; word < first[node].length; word++) {
                    differing[node] += Long.bitCount(first[node][word] ^ second[node][word]);
                }
            }
        }
        return Arrays.stream(differing).mapToDouble(count -> 2.0 * count / before.length).toArray();
    }

    private double[] independent(long[] pairs) {
        long[] ones = new long[graph.nodes()];
        for (int start = 0; start < pairs.length; start += BLOCK) {
            long[][] values = values(pairs, start);
            int left = Math.min(BLOCK, pairs.length - start);
            for (int node = 0; node < ones.length; node++) {
                for (int word = 0; word < values[node].length; word++) {
                    int valid = Math.min(Long.SIZE, left - word * Long.SIZE);
                    ones[node] += Long.bitCount(values[node][word] << Long.SIZE - valid);
                }
            }
        }
        return Arrays.stream(ones).mapToDouble(count -> NetActivity.ofIndependentPairs((double) count / pairs.length))
                .toArray();
    }

    /** Of every node for a block of pairs. */
    private long[][] values(long[] pairs, int start) {
        control.proceed();
        int count = Math.min(BLOCK, pairs.length - start);
        long[][] inputs = new long[graph.inputs()][(count + Long.SIZE - 1) / Long.SIZE];
        for (int sample = 0; sample < count; sample++) {
            long pair = pairs[start + sample];
            for (int input = 0; input < inputs.length; input++) {
                inputs[input][sample / Long.SIZE] |= (pair >>> input & 1) << sample;
            }
        }
        return graph.simulate(inputs);
    }
}
