package org.tramstudio.circuit.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.task.UserFacingException;

/** Reads the text layout of {@link ProductTableText}, checking each line as it comes. */
final class ProductTableReader {

    private static final long LARGEST_FILE = 1L << 30;
    private static final int LARGEST_SIZE = 1 << ProductTable.MAX_OPERAND_BITS / 2;
    private static final String EXPECTED = "A product table has lines \"w x product\" for every pair of unsigned "
            + "operands, w outer: 0 0, 0 1, and so on.";

    private final Path file;
    private int[] products = new int[1 << 16];
    private int rows;
    private int size;
    private int lineNumber;

    private ProductTableReader(Path file) {
        this.file = file;
    }

    static ProductTable read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserFacingException(file + ": there is no such file.", "Check the path of the product table.");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new UserFacingException(file + ": has " + Files.size(file) + " bytes, more than any product table.",
                    EXPECTED);
        }
        // every byte is a character of this set, so that a broken file leads to a message about its first bad line
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return new ProductTableReader(file).read(lines);
        } catch (NoSuchFileException vanished) {
            throw new UserFacingException(file + ": there is no such file.", "Check the path of the product table.",
                    vanished);
        }
    }

    private ProductTable read(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            lineNumber++;
            String text = line.strip();
            boolean row = !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-');
            if (row) {
                addRow(text);
            } else if (rows > 0 && !text.isEmpty()) {
                break;
            } else if (!text.isEmpty() && !text.startsWith(ProductTableText.INFO)
                    && !text.equals(ProductTableText.TITLE)) {
                throw problem("\"" + shortened(text) + "\" is not a line of a product table");
            }
        }
        return table();
    }

    private void addRow(String text) throws UserFacingException {
        String[] fields = text.split("[ \t]+");
        if (fields.length != 3) {
            throw problem("\"" + shortened(text) + "\" has " + fields.length + " columns; 3 were expected");
        }
        int weight = number(fields[0]);
        int activation = number(fields[1]);
        int product = number(fields[2]);
        if (size == 0 && weight == 1 && activation == 0 && rows > 0) {
            setSize();
        }
        int expectedWeight = size == 0 ? 0 : rows / size;
        int expectedActivation = size == 0 ? rows : rows % size;
        if (weight != expectedWeight || activation != expectedActivation || size > 0 && expectedWeight >= size) {
            throw problem("operands " + weight + " and " + activation + "; " + (size > 0 && expectedWeight >= size
                    ? "the table of " + rows + " rows was complete"
                    : expectedWeight + " and " + expectedActivation + " were expected"));
        }
        if (rows == products.length) {
            products = Arrays.copyOf(products, 2 * rows);
        }
        products[rows++] = product;
    }

    /** The first row of the table has ended. */
    private void setSize() throws UserFacingException {
        if (Integer.bitCount(rows) != 1 || rows < 1 << OperandFormat.MIN_WIDTH || rows > LARGEST_SIZE) {
            throw problem("the second operand runs from 0 to " + (rows - 1)
                    + "; a table of 2 to 12 bits was expected, so a power of two of values from 4 to 4096");
        }
        size = rows;
    }

    private int number(String field) throws UserFacingException {
        try {
            int value = Integer.parseInt(field);
            if (value < 0) {
                throw problem("the negative number " + value
                        + " belongs to a signed table; an unsigned one was expected");
            }
            return value;
        } catch (NumberFormatException malformed) {
            throw problem("\"" + shortened(field) + "\" is not a number that a product table can hold");
        }
    }

    private ProductTable table() throws UserFacingException {
        if (size == 0 || rows != size * size) {
            throw new UserFacingException(file + ": ends after " + rows + " operand pairs"
                    + (size == 0 ? "." : " of " + size * size + "."), EXPECTED);
        }
        int[] all = Arrays.copyOf(products, rows);
        for (int row = 0; row < rows; row++) {
            if (all[row] >= rows) {
                throw new UserFacingException(file + ": the product of " + row / size + " and " + row % size + " is "
                        + all[row] + ", more than the " + (rows - 1) + " that the product bits hold.", EXPECTED);
            }
        }
        return ProductTable.ofProducts(Integer.numberOfTrailingZeros(size), all);
    }

    private UserFacingException problem(String problem) {
        return new UserFacingException(file + ", line " + lineNumber + ": " + problem + ".", EXPECTED);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
