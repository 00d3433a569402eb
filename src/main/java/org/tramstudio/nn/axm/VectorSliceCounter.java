package org.tramstudio.nn.axm;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** Counts in vector registers. Needs the module {@code jdk.incubator.vector}. */
final class VectorSliceCounter implements SliceCounter {

    private static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED.length() > WORDS
            ? LongVector.SPECIES_512 : LongVector.SPECIES_PREFERRED;
    private static final int LENGTH = LANES.length();
    private static final int LOW = 3;
    private static final int HIGH = Short.SIZE - LOW;

    private final long[] sums = new long[(Short.SIZE + 1) * LENGTH];
    private final long[] waiting = new long[HIGH * LENGTH];
    /** Vectors pass from method to method through memory: as arguments they would be made objects. */
    private final long[] rising = new long[LENGTH];
    private final long[] none = new long[LENGTH];

    @Override
    public void count(long[] slices, int[] places, int from, int to, long[] counts) {
        for (int word = 0; word < WORDS; word += LENGTH) {
            Arrays.fill(sums, 0);
            int held = addUp(slices, places, from, to, word);
            addWaiting(held);
            transpose();
            for (int row = 0; row < ROWS; row++) {
                LongVector.fromArray(LANES, sums, row * LENGTH).intoArray(counts, row * WORDS + word);
            }
        }
    }

    private int addUp(long[] slices, int[] places, int from, int to, int word) {
        LongVector ones = LongVector.zero(LANES);
        LongVector twos = ones;
        LongVector fours = ones;
        int held = 0;
        for (int k = from; k < to; k += STRIDE) {
            LongVector a = LongVector.fromArray(LANES, slices, places[k] + word);
            LongVector b = LongVector.fromArray(LANES, slices, places[k + 1] + word);
            LongVector differ = a.lanewise(XOR, b);
            LongVector firstTwos = a.and(b).or(differ.and(ones));
            ones = ones.lanewise(XOR, differ);
            a = LongVector.fromArray(LANES, slices, places[k + 2] + word);
            b = LongVector.fromArray(LANES, slices, places[k + 3] + word);
            differ = a.lanewise(XOR, b);
            LongVector secondTwos = a.and(b).or(differ.and(ones));
            ones = ones.lanewise(XOR, differ);
            differ = firstTwos.lanewise(XOR, secondTwos);
            LongVector firstFours = firstTwos.and(secondTwos).or(differ.and(twos));
            twos = twos.lanewise(XOR, differ);
            a = LongVector.fromArray(LANES, slices, places[k + 4] + word);
            b = LongVector.fromArray(LANES, slices, places[k + 5] + word);
            differ = a.lanewise(XOR, b);
            firstTwos = a.and(b).or(differ.and(ones));
            ones = ones.lanewise(XOR, differ);
            a = LongVector.fromArray(LANES, slices, places[k + 6] + word);
            b = LongVector.fromArray(LANES, slices, places[k + 7] + word);
            differ = a.lanewise(XOR, b);
            secondTwos = a.and(b).or(differ.and(ones));
            ones = ones.lanewise(XOR, differ);
            differ = firstTwos.lanewise(XOR, secondTwos);
            LongVector secondFours = firstTwos.and(secondTwos).or(differ.and(twos));
            twos = twos.lanewise(XOR, differ);
            differ = firstFours.lanewise(XOR, secondFours);
            LongVector eights = firstFours.and(secondFours).or(differ.and(fours));
            fours = fours.lanewise(XOR, differ);
            if ((held & 1) == 0) {
                eights.intoArray(waiting, 0);
            } else {
                LongVector other = LongVector.fromArray(LANES, waiting, 0);
                LongVector sum = LongVector.fromArray(LANES, sums, LOW * LENGTH);
                differ = eights.lanewise(XOR, other);
                sum.lanewise(XOR, differ).intoArray(sums, LOW * LENGTH);
                eights.and(other).or(differ.and(sum)).intoArray(rising, 0);
                carry(held);
            }
            held++;
        }
        ones.intoArray(sums, 0);
        twos.intoArray(sums, LENGTH);
        fours.intoArray(sums, 2 * LENGTH);
        return held;
    }

    /** A level adds its sum and two carries from below, so one carry waits for the other. The lowest level is done. */
    private void carry(int held) {
        int at = LENGTH;
        for (int rest = held >> 1; (rest & 1) != 0; rest >>= 1, at += LENGTH) {
            addTo(at, waiting, at);
        }
        LongVector.fromArray(LANES, rising, 0).intoArray(waiting, at);
    }

    private void addWaiting(int held) {
        LongVector.zero(LANES).intoArray(rising, 0);
        for (int level = 0; held >> level != 0; level++) {
            int at = level * LENGTH;
            if ((held >> level & 1) != 0) {
                addTo(at, waiting, at);
            } else {
                addTo(at, none, 0);
            }
        }
        if (held != 0) {
            int at = (LOW + Integer.SIZE - Integer.numberOfLeadingZeros(held)) * LENGTH;
            LongVector.fromArray(LANES, rising, 0).intoArray(sums, at);
        }
    }

    /** Adds two carries, the one in {@link #rising}, to the sum of a level; leaves the carry to the next one there. */
    private void addTo(int at, long[] others, int from) {
        LongVector carry = LongVector.fromArray(LANES, rising, 0);
        LongVector other = LongVector.fromArray(LANES, others, from);
        LongVector sum = LongVector.fromArray(LANES, sums, LOW * LENGTH + at);
        LongVector differ = carry.lanewise(XOR, other);
        sum.lanewise(XOR, differ).intoArray(sums, LOW * LENGTH + at);
        carry.and(other).or(differ.and(sum)).intoArray(rising, 0);
    }

    /** Turns every 16 x 16 block of bits, so that the bits of a count lie side by side. */
    private void transpose() {
        long mask = 0x00ff00ff00ff00ffL;
        for (int width = Byte.SIZE; width > 0; width >>= 1, mask ^= mask << width) {
            for (int row = 0; row < ROWS; row++) {
                if ((row & width) == 0) {
                    exchange(row * LENGTH, (row + width) * LENGTH, width, mask);
                }
            }
        }
    }

    private void exchange(int upper, int lower, int width, long mask) {
        LongVector first = LongVector.fromArray(LANES, sums, upper);
        LongVector second = LongVector.fromArray(LANES, sums, lower);
        LongVector exchanged = first.lanewise(LSHR, width).lanewise(XOR, second).and(mask);
        second.lanewise(XOR, exchanged).intoArray(sums, lower);
        first.lanewise(XOR, exchanged.lanewise(LSHL, width)).intoArray(sums, upper);
    }
}
