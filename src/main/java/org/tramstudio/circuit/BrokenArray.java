package org.tramstudio.circuit;

import java.util.Optional;

/**
 * A broken-array multiplier (Mahdiani and others, 2010): of an unsigned array, the first rows and the least significant
 * columns of partial products are left out. With no row left out it is a {@linkplain ColumnTruncation column
 * truncation}.
 *
 * @param rows the operand whose bits make the rows
 * @param horizontalBreakLevel how many rows are left out, from the least significant bit of {@code rows} up, at least 1
 * @param verticalBreakLevel how many columns are left out in the other rows too; 0 where these are whole
 */
public record BrokenArray(Operand rows, int horizontalBreakLevel, int verticalBreakLevel) {

    /** Refuses levels out of range. */
    public BrokenArray {
        if (horizontalBreakLevel < 1 || verticalBreakLevel < 0) {
            throw new IllegalArgumentException("a broken array leaves out at least one row and no negative number of "
                    + "columns, not " + horizontalBreakLevel + " and " + verticalBreakLevel);
        }
    }

    /** The break levels, where a table is that of a broken array and of no column truncation; else empty. */
    public static Optional<BrokenArray> recognize(ProductTable table) {
        return KeptPartialProducts.candidate(table).flatMap(kept -> ofRows(table.operands(), kept, Operand.WEIGHT)
                .or(() -> ofRows(table.operands(), kept, Operand.ACTIVATION))
                .filter(_ -> kept.isFunctionOf(table)));
    }

    private static Optional<BrokenArray> ofRows(OperandFormat operands, KeptPartialProducts kept, Operand rows) {
        int firstRow = Integer.MAX_VALUE;
        int firstColumn = Integer.MAX_VALUE;
        for (int i = 0; i < operands.weightWidth(); i++) {
            for (int j = 0; j < operands.activationWidth(); j++) {
                if (kept.keeps(i, j)) {
                    firstRow = Math.min(firstRow, rows == Operand.WEIGHT ? i : j);
                    firstColumn = Math.min(firstColumn, i + j);
                }
            }
        }
        int columns = firstColumn;
        if (firstRow == 0 || firstRow == Integer.MAX_VALUE || kept.areThose((i, j) -> i + j >= columns)) {
            return Optional.empty();
        }
        BrokenArray broken = new BrokenArray(rows, firstRow, firstColumn > firstRow ? firstColumn : 0);
        return Optional.of(broken).filter(array -> kept.areThose(array::keeps));
    }

    private boolean keeps(int weightBit, int activationBit) {
        return (rows == Operand.WEIGHT ? weightBit : activationBit) >= horizontalBreakLevel
                && weightBit + activationBit >= verticalBreakLevel;
    }
}
