package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Some of a multiplier's operand pairs, for operands that have too many to look at each. Immutable. */
public final class ChosenPairs {

    private final OperandFormat operands;
    /** w · 2^activationWidth + x. */
    private final long[] numbers;

    private ChosenPairs(OperandFormat operands, long[] numbers) {
        this.operands = operands;
        this.numbers = numbers;
    }

    /** Draws pairs, all alike, the same ones for the same seed. */
    public static ChosenPairs drawn(OperandFormat operands, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new ChosenPairs(operands, random.longs(count, 0, operands.pairs()).toArray());
    }

    /** Every pair of codes below 2^bits of operands of which each has at least so many; up to 12 bits. */
    public static ChosenPairs low(OperandFormat operands, int bits) {
        int[] codes = IntStream.range(0, 1 << bits).toArray();
        return grid(operands, codes, codes);
    }

    /** Every pair of some codes: all activations with the first weight, then with the next one. */
    public static ChosenPairs grid(OperandFormat operands, int[] weights, int[] activations) {
        long[] numbers = new long[weights.length * activations.length];
        for (int row = 0; row < weights.length; row++) {
            for (int column = 0; column < activations.length; column++) {
                numbers[row * activations.length + column] =
                        (long) weights[row] << operands.activationWidth() | activations[column];
            }
        }
        return new ChosenPairs(operands, numbers);
    }

    /** How many they are. */
    public int count() {
        return numbers.length;
    }

    /** The weight's code of a pair. */
    public int weight(int pair) {
        return (int) (numbers[pair] >>> operands.activationWidth());
    }

    /** The activation's code of a pair. */
    public int activation(int pair) {
        return (int) (numbers[pair] & operands.activations() - 1);
    }

    /** Prepares to simulate a circuit of these operands for these pairs, in their order; keeps every signal's values. */
    public BitParallelSimulation simulation(Netlist netlist) {
        return new BitParallelSimulation(netlist, numbers);
    }

    /** The product of each pair, in their order. */
    public long[] products(Netlist netlist) {
        BlockSimulation simulation = new BlockSimulation(BlockProgram.of(netlist));
        int[] block = new int[simulation.pairs()];
        long[] products = new long[numbers.length];
        for (int first = 0; first < numbers.length; first += block.length) {
            simulation.run(Arrays.copyOf(Arrays.copyOfRange(numbers, first,
                    Math.min(numbers.length, first + block.length)), block.length), block);
            for (int k = 0; k < block.length && first + k < numbers.length; k++) {
                products[first + k] = operands.product(Integer.toUnsignedLong(block[k]));
            }
        }
        return products;
    }
}
