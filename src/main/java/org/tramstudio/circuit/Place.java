package org.tramstudio.circuit;

/**
 * Where a cell stands in the multiplier's tree, so that a drawing needs no guess.
 *
 * @param column accumulation column c; the cell's inputs and its sum have weight 2^c, its carry 2^(c+1). A wire that
 *               simplification leaves of a cell can make an adder read a bit that was made in another column: where a
 *               half adder had an input 1, its other input goes to the next column as the carry
 * @param stage compression stage that reads the cell's inputs: partial products are made in stage 0, the first
 *              compressors work in stage 1, and an output of stage s can be read from stage s + 1 on
 * @param row position among the cells of the same column and stage, from the top
 */
public record Place(int column, int stage, int row) {

    /** Refuses negative values. */
    public Place {
        if (column < 0 || stage < 0 || row < 0) {
            throw new IllegalArgumentException("column " + column + ", stage " + stage + ", row " + row
                    + ": a cell's place has no negative coordinate");
        }
    }
}
