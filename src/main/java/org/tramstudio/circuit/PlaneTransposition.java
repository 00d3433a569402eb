package org.tramstudio.circuit;

import java.util.Arrays;

/**
 * Turns bit planes (bit k of every number side by side) into numbers, by swapping ever smaller blocks of the bit matrix
 * across its diagonal, in all words of a plane at once.
 */
final class PlaneTransposition {

    private final long[][] rows;
    private final int size;

    /**
     * Prepares for planes of a size.
     *
     * @param planes how many planes there are: bits of a number, at most 32
     * @param words of each plane, 64 numbers a word
     */
    PlaneTransposition(int planes, int words) {
        this.size = planes <= Short.SIZE ? Short.SIZE : Integer.SIZE;
        this.rows = new long[size][words];
    }

    /**
     * Number n gets bit n mod 64 of word n / 64 of plane k as its bit k.
     *
     * @param planes least significant first; they are left as they are
     * @param numbers filled as far as it is long; no longer than the planes
     */
    void toIntegers(long[][] planes, int[] numbers) {
        for (int k = 0; k < size; k++) {
            if (k < planes.length) {
                System.arraycopy(planes[k], 0, rows[k], 0, rows[k].length);
            } else {
                Arrays.fill(rows[k], 0);
            }
        }
        for (int distance = size / 2; distance > 0; distance /= 2) {
            for (int k = 0; k < size; k++) {
                if ((k & distance) == 0) {
                    swap(rows[k], rows[k + distance], distance);
                }
            }
        }
        for (int k = 0; k < size; k++) {
            spread(rows[k], k, numbers);
        }
    }

    /** Swaps the bits of {@code low} whose position has the bit {@code distance} with those of {@code high} without. */
    private static void swap(long[] low, long[] high, int distance) {
        // ones at the positions without the bit: for distance 4, 0x0F0F..
        long mask = Long.divideUnsigned(-1L, (1L << distance) + 1);
        for (int k = 0; k < low.length; k++) {
            long difference = (low[k] >>> distance ^ high[k]) & mask;
            high[k] ^= difference;
            low[k] ^= difference << distance;
        }
    }

    /** A row holds numbers k, k + size, k + 2 size .. of each word. */
    private void spread(long[] row, int first, int[] numbers) {
        long mask = (1L << size) - 1;
        for (int word = 0; word < row.length; word++) {
            for (int shift = 0; shift < Long.SIZE; shift += size) {
                int number = word * Long.SIZE + shift + first;
                if (number < numbers.length) {
                    numbers[number] = (int) (row[word] >>> shift & mask);
                }
            }
        }
    }
}
