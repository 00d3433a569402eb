package org.tramstudio.circuit.format.table;

import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/**
 * Reads tables of text: lines "w x product" below optional lines {@code INFO: ...} and a title, of whose sections only the
 * first counts (gradients may follow), or rows of products separated by blanks, tabs, commas or semicolons.
 */
public final class TextTableReader {

    private static final String INFO = "INFO:";
    private static final String TITLE = "LUT for";
    private static final int COLUMNS_OF_PAIRS = 3;

    private final SourceFile source;
    private final NumberScanner scanner;
    private final GrowingNumbers numbers = new GrowingNumbers();
    private int columns;
    private int rows;
    private int firstLine;

    private TextTableReader(SourceFile source) {
        this.source = source;
        this.scanner = new NumberScanner(source, 0, 1);
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException naming the line, if it is no complete table
     */
    public static RawTable read(SourceFile source) throws UserFacingException {
        return new TextTableReader(source).read();
    }

    private RawTable read() throws UserFacingException {
        do {
            if (scanner.hasWordInLine()) {
                if (scanner.atNumber()) {
                    readRow();
                } else if (rows > 0) {
                    break;
                } else {
                    checkHead();
                }
            }
        } while (scanner.nextLine());
        if (rows == 0) {
            throw source.problem("ends after 0 operand pairs", RawTable.EXPECTED);
        }
        return columns == COLUMNS_OF_PAIRS ? pairs()
                : RawTable.of(source, "product table, rows of products", rows, columns, numbers.toArray());
    }

    private void checkHead() throws UserFacingException {
        String text = scanner.restOfLine();
        if (!text.startsWith(INFO) && !text.startsWith(TITLE) && !text.startsWith("#") && !text.startsWith("//")) {
            throw source.problem(scanner.line(), SourceFile.quoted(text) + " is not a line of a product table",
                    RawTable.EXPECTED);
        }
    }

    private void readRow() throws UserFacingException {
        if (rows == 0) {
            firstLine = scanner.line();
        }
        int count = 0;
        while (scanner.hasWordInLine()) {
            numbers.add(scanner.number(10));
            count++;
            if (numbers.size() > COLUMNS_OF_PAIRS * (long) RawTable.MOST_VALUES) {
                throw source.problem(scanner.line(), "there are more numbers than a product table has", RawTable.EXPECTED);
            }
        }
        if (rows++ == 0) {
            columns = count;
        } else if (count != columns) {
            throw source.problem(scanner.line(), "has " + count + " columns; " + columns + " were expected",
                    RawTable.EXPECTED);
        }
    }

    private RawTable pairs() throws UserFacingException {
        long[] least = {0, 0};
        long[] most = {0, 0};
        for (int k = 0; k < numbers.size(); k++) {
            if (k % COLUMNS_OF_PAIRS < 2) {
                least[k % COLUMNS_OF_PAIRS] = Math.min(least[k % COLUMNS_OF_PAIRS], numbers.get(k));
                most[k % COLUMNS_OF_PAIRS] = Math.max(most[k % COLUMNS_OF_PAIRS], numbers.get(k));
            }
        }
        boolean signed = least[0] < 0 || least[1] < 0;
        int weightWidth = width("first", least[0], most[0], signed);
        int activationWidth = width("second", least[1], most[1], signed);
        if (weightWidth + activationWidth > ProductTable.MAX_OPERAND_BITS
                || rows != 1L << weightWidth + activationWidth) {
            throw source.problem("ends after " + rows + " operand pairs, where " + (1L << weightWidth + activationWidth)
                    + " were expected of operands of " + weightWidth + " and " + activationWidth + " bits",
                    RawTable.EXPECTED);
        }
        return new RawTable("product table, lines of operands and product", weightWidth, activationWidth,
                products(weightWidth, activationWidth), true, signed);
    }

    private int width(String operand, long least, long most, boolean signed) throws UserFacingException {
        long largest = signed ? Math.max(most, -1 - least) : most;
        int width = Long.SIZE - Long.numberOfLeadingZeros(largest) + (signed ? 1 : 0);
        if (width < OperandFormat.MIN_WIDTH || width > OperandFormat.MAX_WIDTH) {
            throw source.problem("the " + operand + " operand runs from " + least + " to " + most, RawTable.EXPECTED);
        }
        return width;
    }

    private long[] products(int weightWidth, int activationWidth) throws UserFacingException {
        long[] products = new long[rows];
        boolean[] seen = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            long weight = numbers.get(COLUMNS_OF_PAIRS * row);
            long activation = numbers.get(COLUMNS_OF_PAIRS * row + 1);
            int pair = (int) ((weight & (1L << weightWidth) - 1) << activationWidth
                    | activation & (1L << activationWidth) - 1);
            if (seen[pair]) {
                throw source.problem("line " + (firstLine + row) + " or later has the operands " + weight + " and "
                        + activation + " a second time", RawTable.EXPECTED);
            }
            seen[pair] = true;
            products[pair] = numbers.get(COLUMNS_OF_PAIRS * row + 2);
        }
        return products;
    }
}
