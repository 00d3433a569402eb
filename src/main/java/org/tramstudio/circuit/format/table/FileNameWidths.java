package org.tramstudio.circuit.format.table;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operand widths in a file's name, as in {@code mul_8x6}. */
final class FileNameWidths {

    private static final Pattern WIDTHS = Pattern.compile("(?<!\\d)(\\d{1,2})x(\\d{1,2})(?!\\d)");

    private FileNameWidths() {
    }

    /** Bits of the first operand, if the name has two widths that add up to the table's bits; the last such pair counts. */
    static OptionalInt weightWidth(String name, int bits) {
        Matcher matcher = WIDTHS.matcher(name);
        OptionalInt width = OptionalInt.empty();
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            if (first + Integer.parseInt(matcher.group(2)) == bits) {
                width = OptionalInt.of(first);
            }
        }
        return width;
    }
}
