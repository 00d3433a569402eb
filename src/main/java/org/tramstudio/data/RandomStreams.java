package org.tramstudio.data;

import java.util.SplittableRandom;

/**
 * Random number streams that are named by numbers, for example (seed, epoch, index). Equal names give equal streams on
 * every machine, and what one stream is used for never moves another, so that any image can be made again alone.
 */
final class RandomStreams {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private RandomStreams() {
    }

    /** The stream with this name; the order of the numbers matters. */
    static SplittableRandom of(long... name) {
        long state = GOLDEN_GAMMA;
        for (long part : name) {
            state = mix(state ^ mix(part + GOLDEN_GAMMA));
        }
        return new SplittableRandom(state);
    }

    /** The permutation of 0 to {@code size} - 1 that belongs to this name (Fisher and Yates). */
    static int[] permutation(int size, long... name) {
        SplittableRandom random = of(name);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): every input bit moves about half of the output bits.
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
