package org.tramstudio.power.synthesis;

/** The values of every operand bit for all operand pairs at once: pair n is bit n mod 64 of word n / 64. */
public final class OperandPatterns {

    /** Most operand bits in all for which every pair is looked at. */
    public static final int MAX_OPERAND_BITS = 18;

    private static final int BITS_OF_WORD = 6;
    private static final long[] WITHIN_WORD = {0xAAAAAAAAAAAAAAAAL, 0xCCCCCCCCCCCCCCCCL, 0xF0F0F0F0F0F0F0F0L,
            0xFF00FF00FF00FF00L, 0xFFFF0000FFFF0000L, 0xFFFFFFFF00000000L};

    private OperandPatterns() {
    }

    /**
     * One array for each input of a graph; of fewer than 6 inputs, the pairs repeat until the word is full.
     *
     * @param inputs at most {@link #MAX_OPERAND_BITS}
     */
    public static long[][] all(int inputs) {
        int words = 1 << Math.max(0, inputs - BITS_OF_WORD);
        long[][] values = new long[inputs][words];
        for (int input = 0; input < inputs; input++) {
            for (int word = 0; word < words; word++) {
                values[input][word] = input < BITS_OF_WORD ? WITHIN_WORD[input]
                        : -(word >> input - BITS_OF_WORD & 1);
            }
        }
        return values;
    }
}
