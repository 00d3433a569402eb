package org.tramstudio.circuit;

import java.util.Arrays;

/**
 * Simulates consecutive operand pairs, a block of up to {@value #MOST_PAIRS} at a time. Pair n = w · 2^activationWidth +
 * x. Needs the memory of one block, however wide the operands are. For one thread.
 */
final class BlockSimulation {

    /** Pairs of a block, where the operands have so many. */
    static final int MOST_PAIRS = 8192;

    private final BlockProgram.Operation[] operations;
    private final long[][] registers;
    private final long[][] productPlanes;
    private final int operandBits;
    private final int activationWidth;
    private final int pairs;
    private final PlaneTransposition transposition;

    BlockSimulation(BlockProgram program) {
        this.operations = program.operations();
        this.operandBits = program.operands().productWidth();
        this.activationWidth = program.operands().activationWidth();
        this.pairs = (int) Math.min(MOST_PAIRS, program.operands().pairs());
        this.registers = new long[program.registers()][OperandPatterns.words(pairs)];
        Arrays.fill(registers[BlockProgram.ONE], -1L);
        this.productPlanes = Arrays.stream(program.productRegisters()).mapToObj(register -> registers[register])
                .toArray(long[][]::new);
        this.transposition = new PlaneTransposition(productPlanes.length, registers[0].length);
    }

    /** Pairs of each block. */
    int pairs() {
        return pairs;
    }

    /** How many blocks there are. */
    long blocks() {
        return (1L << operandBits) / pairs;
    }

    /**
     * Simulates one block of all operand pairs.
     *
     * @param block 0 to {@link #blocks()} - 1
     * @param products takes the product bits of every pair of the block
     */
    void run(long block, int[] products) {
        long firstWord = block * registers[0].length;
        for (int bit = 0; bit < operandBits; bit++) {
            OperandPatterns.fill(bit, firstWord, operandBit(bit));
        }
        execute();
        transposition.toIntegers(productPlanes, products);
    }

    /**
     * Simulates a block of chosen pairs.
     *
     * @param pairNumbers n of each pair, {@link #pairs()} of them
     * @param products takes the product bits of every pair
     */
    void run(long[] pairNumbers, int[] products) {
        for (int bit = 0; bit < operandBits; bit++) {
            long[] words = operandBit(bit);
            Arrays.fill(words, 0);
            for (int k = 0; k < pairNumbers.length; k++) {
                words[k / Long.SIZE] |= (pairNumbers[k] >> bit & 1) << k;
            }
        }
        execute();
        transposition.toIntegers(productPlanes, products);
    }

    /** The register of a bit of the pair's number: the activation's bits come first. */
    private long[] operandBit(int bit) {
        int weightWidth = operandBits - activationWidth;
        return registers[BlockProgram.FIRST_OPERAND_BIT
                + (bit < activationWidth ? weightWidth + bit : bit - activationWidth)];
    }

    private void execute() {
        for (BlockProgram.Operation operation : operations) {
            long[] first = registers[operation.first()];
            long[] second = registers[operation.second()];
            long[] third = registers[operation.third()];
            long[] result = registers[operation.result()];
            long[] carry = registers[operation.carry()];
            switch (operation.kind()) {
                case AND -> WordOperations.and(first, second, result);
                case OR -> WordOperations.or(first, second, result);
                case EXCLUSIVE_OR -> WordOperations.exclusiveOr(first, second, result);
                case COMPLEMENT -> WordOperations.complement(first, result);
                case MAJORITY -> WordOperations.majority(first, second, third, result);
                case MULTIPLEXER -> WordOperations.multiplexer(first, second, third, result);
                case HALF_ADDER -> WordOperations.halfAdder(first, second, result, carry);
                case FULL_ADDER -> WordOperations.fullAdder(first, second, third, result, carry);
            }
        }
    }
}
