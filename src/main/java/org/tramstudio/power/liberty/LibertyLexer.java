package org.tramstudio.power.liberty;

import java.io.IOException;
import java.io.Reader;
import org.tramstudio.task.UserFacingException;

/**
 * Cuts a Liberty file into tokens. Comments, and line ends after a backslash, are left out.
 */
final class LibertyLexer {

    private static final int LONGEST_TEXT = 1 << 22;
    private static final long LONGEST_FILE = 1L << 31;
    private static final String MARKS = "(){}:;,";

    private final Reader reader;
    private final LibertySource source;
    private int line = 1;
    private long characters;
    private int next;
    private int afterNext;

    LibertyLexer(Reader reader, LibertySource source) throws IOException {
        this.reader = reader;
        this.source = source;
        this.next = reader.read();
        this.afterNext = reader.read();
    }

    LibertyToken token() throws IOException {
        skipBlanks();
        int start = line;
        if (next < 0) {
            return new LibertyToken(LibertyToken.Kind.FILE_END, "", start);
        }
        if (next == '\n') {
            advance();
            return new LibertyToken(LibertyToken.Kind.LINE_END, "\n", start);
        }
        if (next == '"') {
            return new LibertyToken(LibertyToken.Kind.STRING, string(), start);
        }
        if (MARKS.indexOf(next) >= 0) {
            return new LibertyToken(LibertyToken.Kind.MARK, String.valueOf((char) advance()), start);
        }
        return new LibertyToken(LibertyToken.Kind.WORD, word(), start);
    }

    private int advance() throws IOException {
        int current = next;
        if (current == '\n') {
            line++;
        }
        if (++characters > LONGEST_FILE) {
            throw source.problem(line, "the file goes on after 2 GB");
        }
        next = afterNext;
        afterNext = next < 0 ? -1 : reader.read();
        return current;
    }

    private void skipBlanks() throws IOException {
        while (true) {
            if (next == '/' && afterNext == '*') {
                skipComment();
            } else if (next == '/' && afterNext == '/') {
                while (next >= 0 && next != '\n') {
                    advance();
                }
            } else if (isContinuation()) {
                skipContinuation();
            } else if (next >= 0 && next != '\n' && next <= ' ') {
                advance();
            } else {
                return;
            }
        }
    }

    private boolean isContinuation() {
        return next == '\\' && (afterNext == '\n' || afterNext == '\r' || afterNext == ' ' || afterNext == '\t');
    }

    /** The backslash and what is blank after it, one line end included. */
    private void skipContinuation() throws IOException {
        advance();
        while (next == ' ' || next == '\t' || next == '\r') {
            advance();
        }
        if (next == '\n') {
            advance();
        }
    }

    private void skipComment() throws IOException {
        int start = line;
        advance();
        advance();
        while (next >= 0 && !(next == '*' && afterNext == '/')) {
            advance();
        }
        if (next < 0) {
            throw source.problem(start, "the comment that begins here does not end");
        }
        advance();
        advance();
    }

    private String string() throws IOException {
        int start = line;
        StringBuilder text = new StringBuilder();
        advance();
        while (next != '"') {
            if (next < 0 || text.length() > LONGEST_TEXT) {
                throw source.problem(start, "the quoted text that begins here does not end");
            }
            if (isContinuation()) {
                skipContinuation();
                text.append(' ');
            } else if (next == '\\' && afterNext == '"') {
                advance();
                text.append((char) advance());
            } else {
                text.append((char) advance());
            }
        }
        advance();
        return text.toString();
    }

    private String word() throws IOException {
        StringBuilder text = new StringBuilder();
        while (next > ' ' && next != '"' && MARKS.indexOf(next) < 0 && !isContinuation()
                && !(next == '/' && (afterNext == '*' || afterNext == '/'))) {
            text.append((char) advance());
            if (text.length() > LONGEST_TEXT) {
                throw source.problem(line, "a word of more than " + LONGEST_TEXT + " characters");
            }
        }
        return text.toString();
    }
}
