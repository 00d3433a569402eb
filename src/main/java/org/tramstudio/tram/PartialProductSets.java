package org.tramstudio.tram;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tramstudio.circuit.MergedPartialProducts;
import org.tramstudio.circuit.OperandFormat;

/**
 * Numbers the sets of up to four partial products of one column, for the columns that a search may change: each is a
 * term of the error, 1 where all its partial products are. A set of column c is told by a mask: bit k is the partial
 * product of w_(first + k). One more number stands for the empty set, the constant 1.
 */
final class PartialProductSets {

    private final OperandFormat operands;
    private final int[] firstWeightBit;
    private final int[] height;
    private final int[][] numberOf;
    private final int[] weightMask;
    private final int[] activationMask;
    private final Union[][] unions;

    /**
     * What an OR of a set adds to the error, by inclusion and exclusion.
     *
     * @param terms numbers of its subsets
     * @param coefficients of each: plus or minus 2^column
     */
    record Union(int[] terms, double[] coefficients) {
    }

    /** Sets in columns 0 to {@code columns - 1}. */
    PartialProductSets(OperandFormat operands, int columns) {
        this.operands = operands;
        this.firstWeightBit = new int[columns];
        this.height = new int[columns];
        this.numberOf = new int[columns][];
        this.unions = new Union[columns][];
        int[] weightMasks = new int[1];
        int[] activationMasks = new int[1];
        int count = 1;
        for (int column = 0; column < columns; column++) {
            firstWeightBit[column] = Math.max(0, column - operands.activationWidth() + 1);
            height[column] = Math.min(column, operands.weightWidth() - 1) - firstWeightBit[column] + 1;
            numberOf[column] = new int[1 << height[column]];
            weightMasks = Arrays.copyOf(weightMasks, count + numberOf[column].length);
            activationMasks = Arrays.copyOf(activationMasks, count + numberOf[column].length);
            for (int set = 1; set < numberOf[column].length; set++) {
                if (canBeMerged(set)) {
                    numberOf[column][set] = count;
                    weightMasks[count] = set << firstWeightBit[column];
                    activationMasks[count] = activationMask(column, set);
                    count++;
                }
            }
            unions[column] = unions(column);
        }
        this.weightMask = Arrays.copyOf(weightMasks, count);
        this.activationMask = Arrays.copyOf(activationMasks, count);
    }

    private int activationMask(int column, int set) {
        int mask = 0;
        for (int left = set; left != 0; left &= left - 1) {
            mask |= 1 << column - firstWeightBit[column] - Integer.numberOfTrailingZeros(left);
        }
        return mask;
    }

    private Union[] unions(int column) {
        Union[] all = new Union[numberOf[column].length];
        for (int set = 1; set < all.length; set++) {
            if (canBeMerged(set)) {
                int[] terms = new int[(1 << Integer.bitCount(set)) - 1];
                double[] coefficients = new double[terms.length];
                int k = 0;
                for (int subset = set; subset != 0; subset = subset - 1 & set) {
                    terms[k] = numberOf[column][subset];
                    coefficients[k++] = (Integer.bitCount(subset) % 2 == 1 ? 1.0 : -1.0) * (1L << column);
                }
                all[set] = new Union(terms, coefficients);
            }
        }
        return all;
    }

    OperandFormat operands() {
        return operands;
    }

    /** Number of columns that may change. */
    int columns() {
        return height.length;
    }

    /** Number of sets, the empty one included. */
    int count() {
        return weightMask.length;
    }

    /** Partial products of a column. */
    int height(int column) {
        return height[column];
    }

    /** i of each partial product of a set, ascending. */
    List<Integer> weightBits(int column, int set) {
        return IntStream.range(0, height[column]).filter(k -> (set >> k & 1) != 0)
                .map(k -> firstWeightBit[column] + k).boxed().toList();
    }

    /** Whether a partial product is the first of a set; so each set of a column is found once. */
    static boolean isFirst(int set, int partialProduct) {
        return set != 0 && Integer.numberOfTrailingZeros(set) == partialProduct;
    }

    /** Whether one OR gate takes a set. */
    static boolean canBeMerged(int set) {
        return Integer.bitCount(set) <= MergedPartialProducts.MOST_MERGED;
    }

    /** The number of a set of 1 to 4 partial products. */
    int number(int column, int set) {
        return numberOf[column][set];
    }

    /** The number of the empty set. */
    int constant() {
        return 0;
    }

    /** Bits of the first operand that a set needs. */
    int weightMask(int number) {
        return weightMask[number];
    }

    /** Bits of the second operand that a set needs. */
    int activationMask(int number) {
        return activationMask[number];
    }

    /** What the OR of a set of 1 to 4 adds. */
    Union union(int column, int set) {
        return unions[column][set];
    }
}
