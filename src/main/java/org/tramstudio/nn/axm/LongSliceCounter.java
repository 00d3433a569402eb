package org.tramstudio.nn.axm;

import java.util.Arrays;

/** Counts in registers of 64 bits, on any processor. */
final class LongSliceCounter implements SliceCounter {

    private static final int LOW = 3;
    private static final int HIGH = Short.SIZE - LOW;

    private final long[] sums = new long[Short.SIZE];
    private final long[] waiting = new long[HIGH];

    @Override
    public void count(long[] slices, int[] places, int from, int to, long[] counts) {
        for (int word = 0; word < WORDS; word++) {
            Arrays.fill(sums, 0);
            int held = addUp(slices, places, from, to, word);
            addWaiting(held);
            transpose();
            for (int row = 0; row < ROWS; row++) {
                counts[row * WORDS + word] = sums[row];
            }
        }
    }

    private int addUp(long[] slices, int[] places, int from, int to, int word) {
        long ones = 0;
        long twos = 0;
        long fours = 0;
        int held = 0;
        for (int k = from; k < to; k += STRIDE) {
            long a = slices[places[k] + word];
            long b = slices[places[k + 1] + word];
            long differ = a ^ b;
            long firstTwos = a & b | differ & ones;
            ones ^= differ;
            a = slices[places[k + 2] + word];
            b = slices[places[k + 3] + word];
            differ = a ^ b;
            long secondTwos = a & b | differ & ones;
            ones ^= differ;
            differ = firstTwos ^ secondTwos;
            long firstFours = firstTwos & secondTwos | differ & twos;
            twos ^= differ;
            a = slices[places[k + 4] + word];
            b = slices[places[k + 5] + word];
            differ = a ^ b;
            firstTwos = a & b | differ & ones;
            ones ^= differ;
            a = slices[places[k + 6] + word];
            b = slices[places[k + 7] + word];
            differ = a ^ b;
            secondTwos = a & b | differ & ones;
            ones ^= differ;
            differ = firstTwos ^ secondTwos;
            long secondFours = firstTwos & secondTwos | differ & twos;
            twos ^= differ;
            differ = firstFours ^ secondFours;
            long eights = firstFours & secondFours | differ & fours;
            fours ^= differ;
            held = carry(eights, held);
        }
        sums[0] = ones;
        sums[1] = twos;
        sums[2] = fours;
        return held;
    }

    /** A level adds its sum and two carries from below, so one carry waits for the other. */
    private int carry(long carry, int held) {
        int level = 0;
        long rising = carry;
        while ((held >> level & 1) != 0) {
            long differ = rising ^ waiting[level];
            long next = rising & waiting[level] | differ & sums[LOW + level];
            sums[LOW + level] ^= differ;
            rising = next;
            level++;
        }
        waiting[level] = rising;
        return held + 1;
    }

    private void addWaiting(int held) {
        long rising = 0;
        for (int level = 0; level < HIGH; level++) {
            long other = (held >> level & 1) != 0 ? waiting[level] : 0;
            long differ = rising ^ other;
            long next = rising & other | differ & sums[LOW + level];
            sums[LOW + level] ^= differ;
            rising = next;
        }
    }

    /** Turns every 16 x 16 block of bits, so that the bits of a count lie side by side. */
    private void transpose() {
        long mask = 0x00ff00ff00ff00ffL;
        for (int width = Byte.SIZE; width > 0; width >>= 1, mask ^= mask << width) {
            for (int row = 0; row < ROWS; row++) {
                if ((row & width) == 0) {
                    long exchanged = (sums[row] >>> width ^ sums[row + width]) & mask;
                    sums[row + width] ^= exchanged;
                    sums[row] ^= exchanged << width;
                }
            }
        }
    }
}
