package org.tramstudio.circuit.format.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Reads an array of C, {@code int16_t lut[256][256] = {{0, 0x1, -2}, ..};}, of any type of whole numbers. */
public final class CTableReader {

    private static final int LONGEST_HEAD = 1 << 16;
    private static final Pattern ARRAY =
            Pattern.compile("\\[\\s*(\\d{1,6})\\s*]\\s*(?:\\[\\s*(\\d{1,6})\\s*]\\s*)?=\\s*\\{");
    private static final String EXPECTED = "An array such as int16_t lut[256][256] = {{..}, ..}; is expected.";

    private CTableReader() {
    }

    /** Whether a text has such an array near its beginning. */
    public static boolean hasArray(SourceFile source) {
        return ARRAY.matcher(source.head(LONGEST_HEAD)).find();
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException naming the line, if it has no such array or not as many numbers as it says
     */
    public static RawTable read(SourceFile source) throws UserFacingException {
        String head = source.head(LONGEST_HEAD);
        Matcher array = ARRAY.matcher(head);
        if (!array.find()) {
            throw source.problem("has no table", EXPECTED);
        }
        int line = 1 + (int) head.substring(0, array.end()).chars().filter(each -> each == '\n').count();
        long rows = Long.parseLong(array.group(1));
        long columns = array.group(2) == null ? 1 : Long.parseLong(array.group(2));
        if (rows * columns > RawTable.MOST_VALUES) {
            throw source.problem(line, "the array has " + rows * columns + " numbers", RawTable.EXPECTED);
        }
        long[] values = numbers(source, new NumberScanner(source, array.end(), line), rows * columns);
        return array.group(2) == null ? RawTable.withoutRows(source, "C array", values)
                : RawTable.of(source, "C array", rows, columns, values);
    }

    private static long[] numbers(SourceFile source, NumberScanner scanner, long expected) throws UserFacingException {
        GrowingNumbers numbers = new GrowingNumbers();
        int depth = 1;
        while (depth > 0) {
            if (scanner.hasWordInLine()) {
                char next = scanner.peek();
                if (next == '{' || next == '}') {
                    depth += next == '{' ? 1 : -1;
                    scanner.step();
                } else if (next == '/') {
                    skipComment(source, scanner);
                } else {
                    numbers.add(scanner.number(10));
                }
            } else if (!scanner.nextLine()) {
                throw source.problem(scanner.line(), "the array does not end", EXPECTED);
            }
            if (numbers.size() > expected || depth > 3) {
                throw source.problem(scanner.line(), "the array has more than the " + expected
                        + " numbers that it says", EXPECTED);
            }
        }
        if (numbers.size() != expected) {
            throw source.problem(scanner.line(), "the array has " + numbers.size() + " of " + expected + " numbers",
                    EXPECTED);
        }
        return numbers.toArray();
    }

    private static void skipComment(SourceFile source, NumberScanner scanner) throws UserFacingException {
        scanner.step();
        if (scanner.peek() == '/') {
            while (scanner.peek() != '\n' && scanner.peek() != 0) {
                scanner.step();
            }
        } else {
            boolean star = false;
            do {
                star = scanner.peek() == '*';
                scanner.step();
                if (scanner.position() >= source.content().length) {
                    throw source.problem(scanner.line(), "a comment does not end", EXPECTED);
                }
            } while (!star || scanner.peek() != '/');
            scanner.step();
        }
    }
}
