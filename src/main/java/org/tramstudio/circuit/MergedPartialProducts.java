package org.tramstudio.circuit;

import java.util.List;

/**
 * One bit of an accumulation column: a partial product, or several of the same column merged by an OR gate.
 *
 * @param column the column
 * @param weightBits i of each partial product w_i AND x_(column - i), 1 to 4 of them, ascending
 */
public record MergedPartialProducts(int column, List<Integer> weightBits) {

    /** Most partial products that one OR gate merges. */
    public static final int MOST_MERGED = 4;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are none or too many, or they are not in ascending order
     */
    public MergedPartialProducts {
        weightBits = List.copyOf(weightBits);
        if (weightBits.isEmpty() || weightBits.size() > MOST_MERGED) {
            throw new IllegalArgumentException(weightBits.size() + " partial products cannot be merged; 1 to "
                    + MOST_MERGED + " can");
        }
        for (int k = 1; k < weightBits.size(); k++) {
            if (weightBits.get(k) <= weightBits.get(k - 1)) {
                throw new IllegalArgumentException("weight bits " + weightBits + " are not in ascending order");
            }
        }
    }
}
