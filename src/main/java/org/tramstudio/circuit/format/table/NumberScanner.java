package org.tramstudio.circuit.format.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Steps through the words of a text without making strings of them. */
final class NumberScanner {

    private static final int MOST_DIGITS = 15;

    private final SourceFile source;
    private final byte[] text;
    private int position;
    private int line = 1;
    private int wordStart;

    NumberScanner(SourceFile source, int start, int line) {
        this.source = source;
        this.text = source.content();
        this.position = start;
        this.line = line;
    }

    int line() {
        return line;
    }

    int position() {
        return position;
    }

    /** Skips blanks, tabs, commas and semicolons within the line; whether a word follows in it. */
    boolean hasWordInLine() {
        while (position < text.length && isSeparator(text[position])) {
            position++;
        }
        return position < text.length && text[position] != '\n';
    }

    private static boolean isSeparator(byte character) {
        return character == ' ' || character == '\t' || character == ',' || character == ';' || character == '\r';
    }

    /** Goes to the next line; whether there is one. */
    boolean nextLine() {
        while (position < text.length && text[position] != '\n') {
            position++;
        }
        if (position < text.length) {
            position++;
            line++;
        }
        return position < text.length;
    }

    /** The next character, to be looked at without a step; 0 at the end. */
    char peek() {
        return position < text.length ? (char) (text[position] & 0xFF) : 0;
    }

    /** Whether the next word begins like a decimal number. */
    boolean atNumber() {
        char next = peek();
        return next >= '0' && next <= '9' || next == '-' || next == '+';
    }

    /** The rest of the line, for messages. */
    String restOfLine() {
        int end = position;
        while (end < text.length && text[end] != '\n' && end - position < 200) {
            end++;
        }
        return new String(text, position, end - position, StandardCharsets.ISO_8859_1).strip();
    }

    /** Reads a word as a number of a radix, or as a decimal, or after 0x a hexadecimal one, for radix 10. */
    long number(int radix) throws UserFacingException {
        wordStart = position;
        boolean negative = peek() == '-';
        if (negative || peek() == '+') {
            position++;
        }
        int base = radix;
        if (radix == 10 && peek() == '0' && position + 1 < text.length && (text[position + 1] | 0x20) == 'x') {
            base = 16;
            position += 2;
        }
        long value = 0;
        int digits = 0;
        while (position < text.length && !endsWord(text[position])) {
            int digit = text[position] == '_' ? -2 : Character.digit(text[position], base);
            if (digit == -1 || digits > MOST_DIGITS) {
                throw noNumber();
            }
            if (digit >= 0) {
                value = value * base + digit;
                digits += value == 0 ? 0 : 1;
            }
            position++;
        }
        if (position == wordStart || !Character.isLetterOrDigit(text[position - 1])) {
            throw noNumber();
        }
        return negative ? -value : value;
    }

    private static boolean endsWord(byte character) {
        return isSeparator(character) || character == '\n' || character == '}' || character == '{' || character == '/';
    }

    private UserFacingException noNumber() {
        int end = wordStart;
        while (end < text.length && end - wordStart < 60 && !endsWord(text[end])) {
            end++;
        }
        String word = new String(Arrays.copyOfRange(text, wordStart, end), StandardCharsets.ISO_8859_1);
        return source.problem(line, SourceFile.quoted(word) + " is not a number that a product table can hold",
                RawTable.EXPECTED);
    }

    void step() {
        if (peek() == '\n') {
            line++;
        }
        position++;
    }
}
