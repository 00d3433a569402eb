package org.tramstudio.nn.axm;

/**
 * Counts, for many positions at once, how many of some slices have a 1 there. A slice has one bit for each position of a
 * tile. Counting is addition in carry-save form: five logical operations for a slice of 64 positions, or of as many as a
 * vector register holds. Not for several threads at once.
 */
interface SliceCounter {

    /** Words of a slice. */
    int WORDS = 8;

    /** Positions of a tile. */
    int POSITIONS = WORDS * Long.SIZE;

    /** Slices are counted so many at a time. */
    int STRIDE = 8;

    /** At most so many slices can be counted at once: a count has 16 bits. */
    int MOST = (1 << Short.SIZE) - STRIDE;

    /** Rows of {@link #count}'s result: positions of a 16-bit lane. */
    int ROWS = Short.SIZE;

    /**
     * Counts slices.
     *
     * @param slices where they are, {@link #WORDS} words each
     * @param places where each begins
     * @param from the first place
     * @param to behind the last place; a multiple of {@link #STRIDE} places, at most {@link #MOST}
     * @param counts the result, {@link #ROWS} x {@link #WORDS} words of four 16-bit counts: that of position
     *               64·word + 16·lane + row is lane {@code lane} of word {@code row·WORDS + word}
     */
    void count(long[] slices, int[] places, int from, int to, long[] counts);
}
