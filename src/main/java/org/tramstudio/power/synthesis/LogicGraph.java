package org.tramstudio.power.synthesis;

import java.util.Arrays;
import org.tramstudio.circuit.OperandPatterns;

/**
 * Combinational logic as AND and XOR nodes of two inputs whose edges may be complemented. Node 0 is the constant 0,
 * then come the inputs, then the gates, each after those that it reads. Input k is bit k of the index
 * w · 2^activationWidth + x of an operand pair: the activation's bits first, then the weight's. Immutable.
 */
public final class LogicGraph {

    /** Most operand bits in all for which every pair is looked at. */
    public static final int MAX_EXHAUSTIBLE_INPUTS = 18;

    private final int inputs;
    private final int[] left;
    private final int[] right;
    private final boolean[] exclusive;
    private final int[] outputs;

    LogicGraph(int inputs, int[] left, int[] right, boolean[] exclusive, int[] outputs) {
        this.inputs = inputs;
        this.left = left;
        this.right = right;
        this.exclusive = exclusive;
        this.outputs = outputs;
    }

    /** Number of input bits. */
    public int inputs() {
        return inputs;
    }

    /** Number of nodes: the constant, the inputs and the gates. */
    public int nodes() {
        return left.length;
    }

    /** The first node that is a gate. */
    int firstGate() {
        return inputs + 1;
    }

    int gates() {
        return left.length - firstGate();
    }

    boolean isGate(int node) {
        return node > inputs;
    }

    int left(int gate) {
        return left[gate];
    }

    int right(int gate) {
        return right[gate];
    }

    boolean isExclusive(int gate) {
        return exclusive[gate];
    }

    /** What a gate counts in the optimisation: an exclusive or is worth two ANDs. */
    int weight(int gate) {
        return exclusive[gate] ? 2 : 1;
    }

    /** Of all gates. */
    int weight() {
        int weight = 0;
        for (int gate = firstGate(); gate < nodes(); gate++) {
            weight += weight(gate);
        }
        return weight;
    }

    int outputCount() {
        return outputs.length;
    }

    /** The literal that gives an output. */
    int output(int index) {
        return outputs[index];
    }

    int[] outputs() {
        return outputs.clone();
    }

    /** How many gates and outputs read each node. */
    int[] references() {
        int[] references = new int[nodes()];
        for (int gate = firstGate(); gate < nodes(); gate++) {
            references[Literal.node(left[gate])]++;
            references[Literal.node(right[gate])]++;
        }
        Arrays.stream(outputs).forEach(output -> references[Literal.node(output)]++);
        return references;
    }

    /** Whether there are few enough inputs to look at every operand pair. */
    public boolean isExhaustible() {
        return inputs <= MAX_EXHAUSTIBLE_INPUTS;
    }

    /**
     * The values of every node for all operand pairs: that of pair n is bit n mod 64 of word n / 64. Of fewer than 6
     * inputs, the pairs repeat until the word is full.
     */
    public long[][] simulateAll() {
        long[][] values = new long[inputs][Math.max(1, (1 << inputs) / Long.SIZE)];
        for (int input = 0; input < inputs; input++) {
            OperandPatterns.fill(input, 0, values[input]);
        }
        return simulate(values);
    }

    /**
     * The values of every node where the inputs have the given ones.
     *
     * @param values one word array for each input, all of the same length; values[k] of input k
     * @return one array for each node; that of the constant and of the inputs first
     */
    public long[][] simulate(long[][] values) {
        int words = values[0].length;
        long[][] all = new long[nodes()][];
        all[0] = new long[words];
        System.arraycopy(values, 0, all, 1, inputs);
        for (int gate = firstGate(); gate < nodes(); gate++) {
            all[gate] = new long[words];
            evaluate(gate, all[Literal.node(left[gate])], all[Literal.node(right[gate])], all[gate]);
        }
        return all;
    }

    /** Writes a gate's values for those of its two input nodes. */
    void evaluate(int gate, long[] leftValues, long[] rightValues, long[] result) {
        long leftMask = Literal.isComplemented(left[gate]) ? -1L : 0;
        long rightMask = Literal.isComplemented(right[gate]) ? -1L : 0;
        if (exclusive[gate]) {
            long mask = leftMask ^ rightMask;
            for (int k = 0; k < result.length; k++) {
                result[k] = leftValues[k] ^ rightValues[k] ^ mask;
            }
        } else {
            for (int k = 0; k < result.length; k++) {
                result[k] = (leftValues[k] ^ leftMask) & (rightValues[k] ^ rightMask);
            }
        }
    }
}
