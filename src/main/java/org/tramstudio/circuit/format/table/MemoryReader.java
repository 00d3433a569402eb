package org.tramstudio.circuit.format.table;

import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/**
 * Reads the words of a {@code $readmemh} file: hexadecimal, with comments and {@code @} addresses. Where all lines have the
 * same number of words, from 4 on, a line is a row.
 */
public final class MemoryReader {

    private final SourceFile source;
    private final NumberScanner scanner;
    private final GrowingNumbers words = new GrowingNumbers();
    private int wordsInRow = -1;
    private int rows;

    private MemoryReader(SourceFile source) {
        this.source = source;
        this.scanner = new NumberScanner(source, 0, 1);
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException naming the line, if it is no complete table
     */
    public static RawTable read(SourceFile source) throws UserFacingException {
        return new MemoryReader(source).read();
    }

    private RawTable read() throws UserFacingException {
        do {
            int before = words.size();
            while (scanner.hasWordInLine() && !atComment()) {
                word();
            }
            int count = words.size() - before;
            if (count > 0) {
                wordsInRow = wordsInRow == -1 || wordsInRow == count ? count : 0;
                rows++;
            }
        } while (scanner.nextLine());
        return wordsInRow >= 4 && rows > 1
                ? RawTable.of(source, "memory file", rows, wordsInRow, words.toArray())
                : RawTable.withoutRows(source, "memory file", words.toArray());
    }

    /** Comments are skipped to the end of their line. */
    private boolean atComment() {
        return scanner.peek() == '/' || scanner.peek() == '*' || scanner.peek() == '#';
    }

    private void word() throws UserFacingException {
        if (scanner.peek() == '@') {
            scanner.step();
            long address = scanner.number(16);
            if (address != words.size()) {
                throw source.problem(scanner.line(), "the address " + Long.toHexString(address) + " follows "
                        + words.size() + " words", "Words without gaps, from address 0 on, are expected.");
            }
        } else {
            words.add(scanner.number(16));
        }
        if (words.size() > RawTable.MOST_VALUES) {
            throw source.problem(scanner.line(), "there are more words than a product table has", RawTable.EXPECTED);
        }
    }
}
