package org.tramstudio.circuit.format.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.circuit.GateFunction;

/**
 * A Boolean function of up to six inputs.
 *
 * @param inputs how many, 0 to 6
 * @param bits bit m is the value where input k is bit k of m
 */
record TruthTable(int inputs, long bits) {

    static final int MOST_INPUTS = 6;

    /** The values of an input on its own, for every combination. */
    private static final long[] INPUT_PATTERNS = {0xAAAAAAAAAAAAAAAAL, 0xCCCCCCCCCCCCCCCCL, 0xF0F0F0F0F0F0F0F0L,
            0xFF00FF00FF00FF00L, 0xFFFF0000FFFF0000L, 0xFFFFFFFF00000000L};

    /** One gate, and which of the function's inputs it reads, in order. */
    record KnownGate(GateFunction function, int[] order) {
    }

    TruthTable {
        bits &= mask(inputs);
    }

    private static long mask(int inputs) {
        return inputs == MOST_INPUTS ? -1L : (1L << (1 << inputs)) - 1;
    }

    static long pattern(int input) {
        return INPUT_PATTERNS[input];
    }

    boolean isConstant() {
        return bits == 0 || bits == mask(inputs);
    }

    boolean value(int combination) {
        return (bits >>> combination & 1) != 0;
    }

    /** The input that this function equals, if it is one input passed on. */
    Optional<Integer> passedInput() {
        return IntStream.range(0, inputs).filter(k -> bits == (INPUT_PATTERNS[k] & mask(inputs))).boxed().findFirst();
    }

    /** The same function without the inputs that it does not depend on; their positions are in {@link #support()}. */
    TruthTable reduced() {
        int[] support = support();
        long compact = 0;
        for (int m = 0; m < 1 << support.length; m++) {
            int combination = 0;
            for (int k = 0; k < support.length; k++) {
                combination |= (m >> k & 1) << support[k];
            }
            compact |= (value(combination) ? 1L : 0) << m;
        }
        return new TruthTable(support.length, compact);
    }

    /** The inputs that the function depends on. */
    int[] support() {
        return IntStream.range(0, inputs).filter(k -> {
            long high = bits & INPUT_PATTERNS[k];
            long low = bits & ~INPUT_PATTERNS[k];
            return high >>> (1 << k) != low;
        }).toArray();
    }

    /** The single gate that computes this function of all its inputs, if there is one. */
    Optional<KnownGate> knownGate() {
        int[] all = IntStream.range(0, inputs).toArray();
        if (inputs == 1) {
            return bits == 1 ? Optional.of(new KnownGate(GateFunction.NOT, all)) : Optional.empty();
        }
        Optional<GateFunction> symmetric = Arrays.stream(GateFunction.values())
                .filter(function -> function.accepts(inputs) && function != GateFunction.MULTIPLEXER)
                .filter(function -> bits == of(function, inputs)).findFirst();
        if (symmetric.isPresent()) {
            return symmetric.map(function -> new KnownGate(function, all));
        }
        return inputs == 3 ? multiplexer() : Optional.empty();
    }

    private Optional<KnownGate> multiplexer() {
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            long select = INPUT_PATTERNS[order[0]];
            if (bits == ((~select & INPUT_PATTERNS[order[1]] | select & INPUT_PATTERNS[order[2]]) & mask(3))) {
                return Optional.of(new KnownGate(GateFunction.MULTIPLEXER, order));
            }
        }
        return Optional.empty();
    }

    /** The truth table of a gate of some inputs. */
    private static long of(GateFunction function, int inputs) {
        long value = evaluate(function, Arrays.copyOf(INPUT_PATTERNS, inputs));
        return value & mask(inputs);
    }

    /** What a gate gives, bit by bit, for the given values of its inputs. */
    static long evaluate(GateFunction function, long[] values) {
        long and = -1L;
        long or = 0;
        long xor = 0;
        for (long value : values) {
            and &= value;
            or |= value;
            xor ^= value;
        }
        return switch (function) {
            case AND -> and;
            case NAND -> ~and;
            case OR -> or;
            case NOR, NOT -> ~or;
            case XOR -> xor;
            case XNOR -> ~xor;
            case MAJORITY -> values[0] & values[1] | (values[0] | values[1]) & values[2];
            case MULTIPLEXER -> ~values[0] & values[1] | values[0] & values[2];
        };
    }
}
