package org.tramstudio.circuit;

import java.util.Arrays;

/** Which bits of a pair's number n = w · 2^activationWidth + x are set, 64 pairs a word. */
public final class OperandPatterns {

    private static final int BITS_IN_WORD = 6;
    private static final long[] PATTERNS = {0xAAAAAAAAAAAAAAAAL, 0xCCCCCCCCCCCCCCCCL, 0xF0F0F0F0F0F0F0F0L,
            0xFF00FF00FF00FF00L, 0xFFFF0000FFFF0000L, 0xFFFFFFFF00000000L};

    private OperandPatterns() {
    }

    /**
     * Writes bit {@code indexBit} of the numbers of consecutive pairs.
     *
     * @param firstWord the words begin with pair 64 · firstWord, a multiple of their number, which is a power of two
     */
    public static void fill(int indexBit, long firstWord, long[] words) {
        if (indexBit < BITS_IN_WORD) {
            Arrays.fill(words, PATTERNS[indexBit]);
        } else {
            int wordBit = indexBit - BITS_IN_WORD;
            for (int k = 0; k < words.length; k++) {
                words[k] = -(firstWord + k >> wordBit & 1);
            }
        }
    }

    /** Words that hold so many pairs' bits: a power of two. */
    static int words(long pairs) {
        return (int) Math.max(1, pairs >> BITS_IN_WORD);
    }
}
