package org.tramstudio.nn.axm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;

/**
 * The counts of some terms at all outputs of a layer, as {@link TermSums#add} leaves them: for each group of terms an
 * unsigned 16-bit number for each output.
 *
 * @param memory group by group
 * @param outputs how many outputs there are
 */
record KeptCounts(MemorySegment memory, long outputs) {

    /** The greatest count that can be kept. */
    static final int MOST = (1 << Short.SIZE) - 1;

    private static final int BLOCK = 1 << 14;

    /** Bytes that the counts of some groups take. */
    static long bytes(int groups, long outputs) {
        return groups * outputs * Short.BYTES;
    }

    /**
     * As {@link TermSums#derivatives}, of the first outputs.
     *
     * @param pulls derivative by each of these outputs, float
     */
    double[] derivatives(MemorySegment pulls) {
        long some = pulls.byteSize() / Float.BYTES;
        int groups = (int) (memory.byteSize() / Short.BYTES / outputs);
        int blocks = (int) Math.ceilDiv(some, (long) BLOCK);
        double[][] parts = new double[blocks][groups];
        IntStream.range(0, blocks).parallel().forEach(block -> {
            long first = (long) block * BLOCK;
            int here = (int) Math.min(BLOCK, some - first);
            float[] theirs = pulls.asSlice(first * Float.BYTES, (long) here * Float.BYTES)
                    .toArray(ValueLayout.JAVA_FLOAT);
            char[] counts = new char[here];
            for (int group = 0; group < groups; group++) {
                MemorySegment.copy(memory, ValueLayout.JAVA_CHAR, (group * outputs + first) * Short.BYTES, counts, 0, here);
                parts[block][group] = product(theirs, counts);
            }
        });
        double[] sums = new double[groups];
        for (double[] part : parts) {
            for (int group = 0; group < groups; group++) {
                sums[group] += part[group];
            }
        }
        return sums;
    }

    /** Four sums at a time do not wait for one another. */
    private static double product(float[] pulls, char[] counts) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int k = 0;
        for (; k + 3 < pulls.length; k += 4) {
            first += (double) pulls[k] * counts[k];
            second += (double) pulls[k + 1] * counts[k + 1];
            third += (double) pulls[k + 2] * counts[k + 2];
            fourth += (double) pulls[k + 3] * counts[k + 3];
        }
        for (; k < pulls.length; k++) {
            first += (double) pulls[k] * counts[k];
        }
        return first + second + (third + fourth);
    }
}
