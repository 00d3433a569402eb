package org.tramstudio.power.liberty;

/**
 * A piece of a Liberty file.
 *
 * @param kind what it is
 * @param text of a word or a string, without quotes; the character of a mark
 * @param line that it begins in, the first being 1
 */
record LibertyToken(Kind kind, String text, int line) {

    /** What a token is. The end of a line counts, since it ends an attribute that has no semicolon. */
    enum Kind {
        WORD,
        STRING,
        MARK,
        LINE_END,
        FILE_END
    }

    boolean isMark(char mark) {
        return kind == Kind.MARK && text.charAt(0) == mark;
    }

    boolean isText() {
        return kind == Kind.WORD || kind == Kind.STRING;
    }

    /** For a message. */
    String description() {
        return switch (kind) {
            case LINE_END -> "the end of the line";
            case FILE_END -> "the end of the file";
            case WORD, STRING, MARK -> "\"" + (text.length() <= 40 ? text : text.substring(0, 40) + "...") + "\"";
        };
    }
}
