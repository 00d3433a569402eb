package org.tramstudio.cli;

/** Text in lines that fit a terminal of the usual width; what is to be copied, such as a command, is none. */
final class Paragraph {

    /** Columns of a terminal that nobody has widened. */
    static final int WIDTH = 80;

    /** A number stays with its sign of per cent, and p with what it is. */
    private static final String BETWEEN_WORDS = "(?<![=<±]) (?![=<±%])";

    private Paragraph() {
    }

    /** Breaks a text between words; a word that is longer than a line stays whole. */
    static String of(String text) {
        return indented("", text);
    }

    /** As above, each line behind {@code indent}. */
    static String indented(String indent, String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(BETWEEN_WORDS)) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                lines.append(indent).append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines.append(indent).append(line).toString();
    }
}
