package org.tramstudio.circuit;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.Collections;

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
     *         or is listed twice, or the column that does not exist
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
    }
}
