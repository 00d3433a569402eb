package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A multiplier told by its partial products alone: which survive, which are merged by an OR gate, and which columns get
 * a constant 1. What is not listed is dropped.
 *
 * @param operands unsigned operands
 * @param bits what is added up, in the order of their columns
 * @param constantColumns columns c to which 2^c is added
 */
public record PartialProductChoice(OperandFormat operands, List<MergedPartialProducts> bits,
                                   SortedSet<Integer> constantColumns) {

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if the operands are signed, or naming the partial product that does not exist
     *         or is listed twice, or the column that does not exist; or if the largest product does not fit
     */
    public PartialProductChoice {
        bits = List.copyOf(bits);
        constantColumns = Collections.unmodifiableSortedSet(new TreeSet<>(constantColumns));
        if (operands.signed()) {
            throw new IllegalArgumentException("partial products are chosen for unsigned operands only");
        }
        boolean[][] listed = new boolean[operands.weightWidth()][operands.activationWidth()];
        for (MergedPartialProducts merged : bits) {
            for (int i : merged.weightBits()) {
                int j = merged.column() - i;
                if (i < 0 || i >= operands.weightWidth() || j < 0 || j >= operands.activationWidth()) {
                    throw new IllegalArgumentException("there is no partial product of w" + i + " and x" + j);
                }
                if (listed[i][j]) {
                    throw new IllegalArgumentException("the partial product of w" + i + " and x" + j
                            + " is listed twice");
                }
                listed[i][j] = true;
            }
        }
        for (int column : constantColumns) {
            if (column < 0 || column >= operands.productWidth()) {
                throw new IllegalArgumentException("there is no column " + column);
            }
        }
        long largest = largestProduct(bits, constantColumns);
        if (largest >= operands.pairs()) {
            throw new IllegalArgumentException("the largest product would be " + largest + "; "
                    + operands.productWidth() + " product bits hold " + (operands.pairs() - 1));
        }
    }

    /** No bit ever falls where an operand bit rises, so all operand bits set give the largest product. */
    private static long largestProduct(List<MergedPartialProducts> bits, SortedSet<Integer> constantColumns) {
        return bits.stream().mapToLong(bit -> 1L << bit.column()).sum()
                + constantColumns.stream().mapToLong(column -> 1L << column).sum();
    }

    /** The accurate multiplier: every partial product by itself. */
    public static PartialProductChoice accurate(OperandFormat operands) {
        return truncated(operands, 0);
    }

    /** Every partial product by itself, but those of the k least significant columns, which are dropped. */
    public static PartialProductChoice truncated(OperandFormat operands, int columns) {
        List<MergedPartialProducts> bits = new ArrayList<>();
        for (int column = columns; column < operands.productWidth() - 1; column++) {
            int first = Math.max(0, column - operands.activationWidth() + 1);
            int last = Math.min(column, operands.weightWidth() - 1);
            for (int i = first; i <= last; i++) {
                bits.add(new MergedPartialProducts(column, List.of(i)));
            }
        }
        return new PartialProductChoice(operands, bits, Collections.emptySortedSet());
    }
}
