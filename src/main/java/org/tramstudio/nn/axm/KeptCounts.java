package org.tramstudio.nn.axm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;
import org.tramstudio.task.ComputeThreads;

/**
 * The counts of some terms at all outputs of a layer, as {@link TermSums#add} leaves them: unsigned numbers of 16 bits, tile by
 * tile of positions, output by output, group by group, the positions of a tile in the order of {@link #PLACES}.
 *
 * @param memory of the size that {@link #bytes} says
 * @param outputs of the layer at each position
 * @param groups of terms
 */
record KeptCounts(MemorySegment memory, int outputs, int groups) {

    /** The greatest count that can be kept. */
    static final int MOST = (1 << Short.SIZE) - 1;

    private static final int WORDS_OF_COUNTS = SliceCounter.ROWS * SliceCounter.WORDS;

    /** Where the count of a position of a tile stands: by lane, row and word, see {@link SliceCounter#count}. */
    static final int[] PLACES = IntStream.range(0, SliceCounter.POSITIONS).map(position ->
            position % Long.SIZE / SliceCounter.ROWS * WORDS_OF_COUNTS
                    + position % SliceCounter.ROWS * SliceCounter.WORDS + position / Long.SIZE).toArray();

    /** Bytes that the counts of some positions take. */
    static long bytes(long positions, int outputs, int groups) {
        return Math.ceilDiv(positions, (long) SliceCounter.POSITIONS) * bytesOfTile(outputs, groups);
    }

    private static long bytesOfTile(int outputs, int groups) {
        return (long) outputs * groups * SliceCounter.POSITIONS * Character.BYTES;
    }

    /** Where the counts of a tile begin that are of one output and group, in bytes. */
    long place(int firstPosition, int output, int group) {
        return firstPosition / SliceCounter.POSITIONS * bytesOfTile(outputs, groups)
                + ((long) output * groups + group) * SliceCounter.POSITIONS * Character.BYTES;
    }

    /** Keeps the counts of a tile that are of one output and group. */
    void keep(char[] counts, int firstPosition, int output, int group) {
        MemorySegment.copy(counts, 0, memory, ValueLayout.JAVA_CHAR, place(firstPosition, output, group), counts.length);
    }

    /**
     * As {@link TermSums#derivatives}, of the first positions.
     *
     * @param pulls derivative by each output of these positions, float
     */
    double[] derivatives(MemorySegment pulls) {
        int positions = Math.toIntExact(pulls.byteSize() / Float.BYTES / outputs);
        double[][] parts = new double[Math.ceilDiv(positions, SliceCounter.POSITIONS)][groups];
        ComputeThreads.each(parts.length, tile -> {
            int first = tile * SliceCounter.POSITIONS;
            addTile(first, Math.min(SliceCounter.POSITIONS, positions - first), pulls, parts[tile]);
        });
        double[] sums = new double[groups];
        for (double[] part : parts) {
            for (int group = 0; group < groups; group++) {
                sums[group] += part[group];
            }
        }
        return sums;
    }

    private void addTile(int first, int positions, MemorySegment pulls, double[] sums) {
        TilePulls theirs = new TilePulls(pulls, outputs, first, positions);
        char[] counts = new char[SliceCounter.POSITIONS];
        for (int output = 0; output < outputs; output++) {
            float[] ofOutput = theirs.of(output);
            for (int group = 0; group < groups; group++) {
                MemorySegment.copy(memory, ValueLayout.JAVA_CHAR, place(first, output, group), counts, 0, counts.length);
                sums[group] += product(ofOutput, counts);
            }
        }
    }

    /** Four sums at a time do not wait for one another. */
    private static double product(float[] pulls, char[] counts) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int k = 0; k < SliceCounter.POSITIONS; k += 4) {
            first += (double) pulls[k] * counts[k];
            second += (double) pulls[k + 1] * counts[k + 1];
            third += (double) pulls[k + 2] * counts[k + 2];
            fourth += (double) pulls[k + 3] * counts[k + 3];
        }
        return first + second + (third + fourth);
    }
}
