package org.tramstudio.power;

import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.synthesis.LogicGraph;
import org.tramstudio.task.TaskControl;

/**
 * How often nets toggle: exactly, from their values for all operand pairs; where the operands have more than
 * {@link LogicGraph#MAX_EXHAUSTIBLE_INPUTS} bits in all, from a sample.
 */
final class NetActivity {

    /**
     * By how much each input's toggle rate of 0.1 a clock lowers the correlation of a net with what it was a clock before,
     * for each input in a term of its spectrum.
     */
    private static final double KEPT = 0.9;

    private NetActivity() {
    }

    /**
     * Toggles a clock of each node that is asked for.
     *
     * @param graph what the nodes compute
     * @param asked one flag for each node
     * @return one number for each node, 0 to 1; 0 where none was asked for
     */
    static double[] toggles(LogicGraph graph, boolean[] asked, OperandFormat operands, SwitchingActivity activity,
                            TaskControl control) {
        if (!graph.isExhaustible()) {
            return SampledActivity.toggles(graph, operands, activity, control);
        }
        long[][] values = graph.simulateAll();
        ToggleRate rate = switch (activity) {
            case SwitchingActivity.SynthesisDefault _ -> NetActivity::synthesisDefault;
            case SwitchingActivity.UniformOperands _ -> NetActivity::uniform;
            case SwitchingActivity.MeasuredOperands measured -> new PairProbabilities(operands,
                    measured.distribution())::toggleRate;
        };
        double[] toggles = new double[graph.nodes()];
        for (int node = 0; node < toggles.length; node++) {
            if (asked[node]) {
                control.proceed();
                toggles[node] = rate.of(values[node]);
            }
        }
        return toggles;
    }

    /** Of a net, from its truth table. */
    @FunctionalInterface
    private interface ToggleRate {
        double of(long[] truthTable);
    }

    private static double synthesisDefault(long[] truthTable) {
        double[] byWeight = WalshSpectrum.byWeight(truthTable);
        double kept = 0;
        double power = 1;
        for (double weight : byWeight) {
            kept += weight * power;
            power *= KEPT;
        }
        return 1 - kept;
    }

    private static double uniform(long[] truthTable) {
        long ones = 0;
        for (long word : truthTable) {
            ones += Long.bitCount(word);
        }
        return ofIndependentPairs(ones / (double) Long.SIZE / truthTable.length);
    }

    /** Of a net that is 1 with probability q at each clock, whatever it was before. */
    static double ofIndependentPairs(double q) {
        return 2 * q * (1 - q);
    }
}
