package org.tramstudio.circuit;

import java.util.List;

/** Turns bit planes (bit k of every number side by side) into numbers. */
final class BitPlanes {

    private BitPlanes() {
    }

    /**
     * Number n has bit n mod 64 of word n / 64 of plane k as its bit k.
     *
     * @param planes least significant first, at most 32
     * @param count how many numbers there are; a multiple of 8
     */
    static int[] toIntegers(List<long[]> planes, int count) {
        int[] integers = new int[count];
        for (int first = 0; first < planes.size(); first += Byte.SIZE) {
            addPlanes(planes.subList(first, Math.min(planes.size(), first + Byte.SIZE)), first, integers);
        }
        return integers;
    }

    private static void addPlanes(List<long[]> planes, int shift, int[] integers) {
        long[][] rows = planes.toArray(long[][]::new);
        for (int start = 0; start < integers.length; start += Byte.SIZE) {
            int word = start / Long.SIZE;
            int offset = start % Long.SIZE;
            long block = 0;
            for (int k = 0; k < rows.length; k++) {
                block |= (rows[k][word] >>> offset & 0xFF) << Byte.SIZE * k;
            }
            long transposed = transpose(block);
            for (int k = 0; k < Byte.SIZE; k++) {
                integers[start + k] |= (int) (transposed >>> Byte.SIZE * k & 0xFF) << shift;
            }
        }
    }

    /** Transposes an 8 x 8 bit matrix, row k in byte k, by swapping ever larger blocks across the diagonal. */
    private static long transpose(long matrix) {
        long swapped = swap(matrix, 7, 0x00AA00AA00AA00AAL);
        swapped = swap(swapped, 14, 0x0000CCCC0000CCCCL);
        return swap(swapped, 28, 0x00000000F0F0F0F0L);
    }

    private static long swap(long matrix, int distance, long mask) {
        long difference = (matrix ^ matrix >>> distance) & mask;
        return matrix ^ difference ^ difference << distance;
    }
}
