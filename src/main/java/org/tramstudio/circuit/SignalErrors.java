package org.tramstudio.circuit;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.tramstudio.task.TaskControl;

/**
 * How much each bit of a circuit matters: the mean of (f - g)², where f is the circuit's product and g the product with
 * this one bit tied to 0 as well. In an accurate multiplier that is the mean squared error that tying the bit causes.
 * Immutable.
 */
public final class SignalErrors {

    /** Pairs that are looked at: all pairs of 16 operand bits, of wider operands as many random ones. */
    public static final int PAIRS = 1 << 16;
    private static final long SEED = 1;

    private final Map<Signal.CellOutput, Double> squares;
    private final boolean exact;

    private SignalErrors(Map<Signal.CellOutput, Double> squares, boolean exact) {
        this.squares = Map.copyOf(squares);
        this.exact = exact;
    }

    /**
     * Simulates the circuit once for each of its bits; a tenth of a second to some seconds.
     *
     * @param netlist the circuit
     * @param ties its cell outputs that are constant already
     * @param control is told of bits done
     * @throws org.tramstudio.task.TaskCancelledException if the task is asked to stop
     */
    public static SignalErrors of(Netlist netlist, SignalTies ties, TaskControl control) {
        OperandFormat operands = netlist.operands();
        boolean exact = operands.pairs() <= PAIRS;
        long[] pairs = exact ? LongStream.range(0, operands.pairs()).toArray()
                : new SplittableRandom(SEED).longs(PAIRS, 0, operands.pairs()).toArray();
        BitParallelSimulation simulation = new BitParallelSimulation(netlist, pairs);
        ties.values().forEach(simulation::tie);
        simulation.evaluateAll();
        int[] products = simulation.productPatterns();
        Map<Signal.CellOutput, Double> squares = new HashMap<>();
        int cells = netlist.cells().size();
        for (int cell = 0; cell < cells; cell++) {
            for (Signal.CellOutput output : netlist.outputs(cell)) {
                control.proceed();
                squares.put(output, meanSquare(operands, products, simulation.withTied(output).productPatterns()));
            }
            control.progress(cell + 1L, cells);
        }
        return new SignalErrors(squares, exact);
    }

    private static double meanSquare(OperandFormat operands, int[] one, int[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            if (one[k] != other[k]) {
                double difference = operands.product(Integer.toUnsignedLong(one[k]))
                        - operands.product(Integer.toUnsignedLong(other[k]));
                sum += difference * difference;
            }
        }
        return sum / one.length;
    }

    /** The mean squared change of the product that tying a bit to 0 causes. */
    public double of(Signal.CellOutput signal) {
        return squares.get(signal);
    }

    /** Whether every operand pair was looked at, rather than {@link #PAIRS} random ones. */
    public boolean isExact() {
        return exact;
    }
}
