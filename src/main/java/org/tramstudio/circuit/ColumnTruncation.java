package org.tramstudio.circuit;

import java.util.OptionalInt;

/** The unsigned multiplier that leaves out every partial product of its k least significant columns. */
public final class ColumnTruncation {

    private ColumnTruncation() {
    }

    /**
     * The product table of an otherwise exact multiplier without its least significant columns.
     *
     * @param width B, bits of each operand, 2 to 12
     * @param columns k, 0 to 2B - 1
     */
    public static ProductTable table(int width, int columns) {
        return table(OperandFormat.unsigned(width), columns);
    }

    /**
     * The product table of an otherwise exact multiplier without its least significant columns.
     *
     * @param operands unsigned, at most {@link ProductTable#MAX_OPERAND_BITS} bits in all
     * @param columns k, 0 to the number of columns that hold partial products, one less than the product has bits
     * @throws IllegalArgumentException if the operands are signed or there are not so many columns
     */
    public static ProductTable table(OperandFormat operands, int columns) {
        if (operands.signed()) {
            throw new IllegalArgumentException("columns are truncated of unsigned multipliers only; the operands are "
                    + operands.description());
        }
        if (columns < 0 || columns > operands.productWidth() - 1) {
            throw new IllegalArgumentException(columns + " columns cannot be truncated; a multiplier, "
                    + operands.description() + ", has " + (operands.productWidth() - 1));
        }
        return new KeptPartialProducts(operands, (i, j) -> i + j >= columns).table();
    }

    /** k, where a table equals that of k truncated columns (0 for the exact table, signed ones too); else empty. */
    public static OptionalInt recognize(ProductTable table) {
        OperandFormat operands = table.operands();
        if (operands.signed()) {
            return table.equals(ProductTable.exact(operands)) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        return KeptPartialProducts.candidate(table).map(kept -> {
            int columns = columns(operands, kept);
            return kept.areThose((i, j) -> i + j >= columns) && kept.isFunctionOf(table)
                    ? OptionalInt.of(columns) : OptionalInt.empty();
        }).orElse(OptionalInt.empty());
    }

    /** How many columns below the first kept partial product of x_0 or of the most significant weight bit. */
    private static int columns(OperandFormat operands, KeptPartialProducts kept) {
        int columns = 0;
        while (columns < operands.productWidth() - 1) {
            int weightBit = Math.min(columns, operands.weightWidth() - 1);
            if (kept.keeps(weightBit, columns - weightBit)) {
                return columns;
            }
            columns++;
        }
        return columns;
    }
}
