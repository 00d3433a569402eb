package org.tramstudio.circuit.format.table;

import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/**
 * The numbers of a table as a file has them. The array belongs to the record: do not change it.
 *
 * @param layout in words
 * @param weightWidth bits of the first operand
 * @param activationWidth bits of the second
 * @param values the number of row r and column c at r · 2^(activation bits) + c
 * @param operandsGiven whether the file names the operands of each number, so that rows and columns are codes
 * @param signedOperands whether it names negative operands
 */
public record RawTable(String layout, int weightWidth, int activationWidth, long[] values, boolean operandsGiven,
                       boolean signedOperands) {

    static final String EXPECTED = "A product table has lines \"w x product\", or rows of products, for all operands of "
            + OperandFormat.MIN_WIDTH + " to " + OperandFormat.MAX_WIDTH + " bits each and at most "
            + ProductTable.MAX_OPERAND_BITS + " in all, the first operand outer.";

    /** Most numbers that a table has. */
    static final int MOST_VALUES = 1 << ProductTable.MAX_OPERAND_BITS;

    /** A table of numbers alone, in rows and columns. */
    static RawTable of(SourceFile source, String layout, long rows, long columns, long[] values)
            throws UserFacingException {
        int weightWidth = width(source, rows, columns);
        int activationWidth = width(source, columns, rows);
        if (weightWidth + activationWidth > ProductTable.MAX_OPERAND_BITS || values.length != rows * columns) {
            throw source.problem("has " + values.length + " numbers in a table of " + rows + " x " + columns, EXPECTED);
        }
        return new RawTable(layout, weightWidth, activationWidth, values, false, false);
    }

    /** A table without rows: a square one, or of the widths in the file's name, as in {@code mul_8x6.bin}. */
    static RawTable withoutRows(SourceFile source, String layout, long[] values) throws UserFacingException {
        int bits = Long.numberOfTrailingZeros(values.length);
        if (Long.bitCount(values.length) != 1) {
            throw source.problem("has " + values.length + " numbers, which is no power of two", EXPECTED);
        }
        int weightWidth = FileNameWidths.weightWidth(source.stem(), bits).orElse(bits / 2);
        if (2 * weightWidth != bits && FileNameWidths.weightWidth(source.stem(), bits).isEmpty()) {
            throw source.problem("has " + values.length + " numbers, and its name does not tell the operands' bits",
                    "Name the file with its widths, as in multiplier_8x6.bin.");
        }
        return of(source, layout, 1L << weightWidth, 1L << bits - weightWidth, values);
    }

    private static int width(SourceFile source, long codes, long others) throws UserFacingException {
        int width = Long.numberOfTrailingZeros(codes);
        if (Long.bitCount(codes) != 1 || width < OperandFormat.MIN_WIDTH || width > OperandFormat.MAX_WIDTH) {
            throw source.problem("has a table of " + codes + " by " + others
                    + "; both must be powers of two from 4 on", EXPECTED);
        }
        return width;
    }
}
