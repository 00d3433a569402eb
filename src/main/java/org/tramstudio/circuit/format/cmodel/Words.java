package org.tramstudio.circuit.format.cmodel;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** The words of a C file, without comments and preprocessor lines, and a position among them. */
final class Words {

    private static final String EXPECTED = "A function of two operands is expected, of assignments of bit expressions and a "
            + "return.";
    private static final int MOST_WORDS = 1 << 22;
    private static final List<String> SYMBOLS = List.of("<<=", ">>=", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "|=",
            "&=", "^=", "+=", "-=", "*=", "++", "--", "->");

    private final SourceFile source;
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int line = 1;
    private int position;

    Words(SourceFile source) throws UserFacingException {
        this.source = source;
        this.text = source.text();
        while (at < text.length()) {
            readWord();
            if (words.size() > MOST_WORDS) {
                throw problem(line, "there are more than " + MOST_WORDS + " words");
            }
        }
        words.add(new Word("", line));
    }

    private void readWord() throws UserFacingException {
        char first = text.charAt(at);
        if (first == '\n') {
            line++;
            at++;
        } else if (Character.isWhitespace(first)) {
            at++;
        } else if (text.startsWith("//", at) || first == '#') {
            skipLine();
        } else if (text.startsWith("/*", at)) {
            skipComment();
        } else if (Character.isLetterOrDigit(first) || first == '_') {
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            words.add(new Word(text.substring(start, at), line));
        } else {
            String symbol = SYMBOLS.stream().filter(each -> text.startsWith(each, at)).findFirst()
                    .orElse(String.valueOf(first));
            at += symbol.length();
            words.add(new Word(symbol, line));
        }
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void skipComment() throws UserFacingException {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw problem(line, "a comment does not end");
        }
        line += (int) text.substring(at, end).chars().filter(each -> each == '\n').count();
        at = end + 2;
    }

    Word peek() {
        return words.get(position);
    }

    Word peek(int ahead) {
        return words.get(Math.min(position + ahead, words.size() - 1));
    }

    Word next() {
        Word word = words.get(position);
        position = Math.min(position + 1, words.size() - 1);
        return word;
    }

    boolean atEnd() {
        return peek().text().isEmpty();
    }

    boolean take(String expected) {
        boolean there = peek().is(expected);
        if (there) {
            next();
        }
        return there;
    }

    void expect(String expected) throws UserFacingException {
        if (!take(expected)) {
            throw unexpected("\"" + expected + "\" was expected");
        }
    }

    String name() throws UserFacingException {
        if (!peek().isName()) {
            throw unexpected("a name was expected");
        }
        return next().text();
    }

    UserFacingException unexpected(String expectation) {
        return problem(peek().line(), (atEnd() ? "the file ends here" : SourceFile.quoted(peek().text()) + " stands here")
                + "; " + expectation);
    }

    UserFacingException problem(int at, String problem) {
        return source.problem(at, problem, EXPECTED);
    }

    SourceFile source() {
        return source;
    }

    int position() {
        return position;
    }

    void goTo(int place) {
        position = place;
    }
}
