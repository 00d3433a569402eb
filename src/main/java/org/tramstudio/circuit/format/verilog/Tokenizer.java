package org.tramstudio.circuit.format.verilog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Splits Verilog into words; leaves out comments, attributes and compiler directives that do not change a circuit. */
final class Tokenizer {

    private static final String EXPECTED = "Combinational Verilog is expected.";
    private static final int MOST_TOKENS = 1 << 22;
    private static final Set<String> HARMLESS_DIRECTIVES = Set.of("timescale", "default_nettype", "celldefine",
            "endcelldefine", "resetall", "line", "suppress_faults", "nosuppress_faults", "enable_portfaults",
            "disable_portfaults", "delay_mode_path", "delay_mode_unit");
    private static final List<String> SYMBOLS = List.of("<<<", ">>>", "===", "!==", "<<", ">>", "<=", ">=", "==", "!=",
            "&&", "||", "~&", "~|", "~^", "^~", "**", "+:", "-:");

    private final SourceFile source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;

    private Tokenizer(SourceFile source) {
        this.source = source;
        this.text = source.text();
    }

    static List<Token> tokens(SourceFile source) throws UserFacingException {
        Tokenizer tokenizer = new Tokenizer(source);
        while (tokenizer.skipBlanks()) {
            tokenizer.readToken();
            if (tokenizer.tokens.size() > MOST_TOKENS) {
                throw source.problem(tokenizer.line, "there are more than " + MOST_TOKENS + " words", EXPECTED);
            }
        }
        tokenizer.add(Token.Kind.END, "the end of the file");
        return tokenizer.tokens;
    }

    /** Whether there is something left after blanks, comments and attributes. */
    private boolean skipBlanks() throws UserFacingException {
        while (position < text.length()) {
            if (Character.isWhitespace(text.charAt(position))) {
                step();
            } else if (text.startsWith("//", position)) {
                skipLine();
            } else if (text.startsWith("/*", position)) {
                skipTo("*/", "a comment");
            } else if (text.startsWith("(*", position) && !text.startsWith("(*)", position)) {
                skipTo("*)", "an attribute");
            } else if (text.charAt(position) == '`') {
                directive();
            } else {
                return true;
            }
        }
        return false;
    }

    private void step() {
        if (text.charAt(position) == '\n') {
            line++;
        }
        position++;
    }

    private void skipLine() {
        while (position < text.length() && text.charAt(position) != '\n') {
            position++;
        }
    }

    private void skipTo(String end, String what) throws UserFacingException {
        int found = text.indexOf(end, position + 2);
        if (found < 0) {
            throw source.problem(line, what + " does not end", "End it with " + end + ".");
        }
        while (position < found + end.length()) {
            step();
        }
    }

    private void directive() throws UserFacingException {
        int start = ++position;
        while (position < text.length() && isNamePart(text.charAt(position))) {
            position++;
        }
        String name = text.substring(start, position);
        if (!HARMLESS_DIRECTIVES.contains(name)) {
            throw source.problem(line, "the directive `" + name + " is not read",
                    "Write the module without it, or preprocess it, for example with iverilog -E.");
        }
        skipLine();
    }

    private void readToken() throws UserFacingException {
        char first = text.charAt(position);
        if (first == '\\') {
            int start = position + 1;
            while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
                position++;
            }
            add(Token.Kind.ESCAPED_NAME, text.substring(start, position));
        } else if (Character.isLetter(first) || first == '_' || first == '$') {
            add(Token.Kind.NAME, word());
        } else if (Character.isDigit(first) || first == '\'') {
            number();
        } else if (first == '"') {
            string();
        } else {
            String symbol = SYMBOLS.stream().filter(each -> text.startsWith(each, position)).findFirst()
                    .orElse(String.valueOf(first));
            position += symbol.length();
            add(Token.Kind.SYMBOL, symbol);
        }
    }

    private String word() {
        int start = position++;
        while (position < text.length() && isNamePart(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$';
    }

    /** A decimal number, or size, base and digits, between which blanks may stand. */
    private void number() throws UserFacingException {
        StringBuilder number = new StringBuilder();
        while (position < text.length() && (Character.isDigit(text.charAt(position)) || text.charAt(position) == '_')) {
            number.append(text.charAt(position++));
        }
        int after = position;
        while (after < text.length() && (text.charAt(after) == ' ' || text.charAt(after) == '\t')) {
            after++;
        }
        if (after < text.length() && text.charAt(after) == '\'') {
            position = after + 1;
            number.append('\'');
            while (position < text.length() && "sSbBoOdDhH".indexOf(text.charAt(position)) >= 0
                    && number.length() - number.indexOf("'") <= 2) {
                number.append(text.charAt(position++));
            }
            while (position < text.length() && text.charAt(position) == ' ') {
                position++;
            }
            while (position < text.length() && (isNamePart(text.charAt(position)) || text.charAt(position) == '?')) {
                number.append(text.charAt(position++));
            }
        }
        if (number.isEmpty()) {
            throw source.problem(line, "a number has no digits", EXPECTED);
        }
        add(Token.Kind.NUMBER, number.toString());
    }

    private void string() throws UserFacingException {
        int end = text.indexOf('"', position + 1);
        if (end < 0) {
            throw source.problem(line, "a text does not end", "End it with a quotation mark.");
        }
        String content = text.substring(position + 1, end);
        while (position <= end) {
            step();
        }
        add(Token.Kind.TEXT, content);
    }

    private void add(Token.Kind kind, String word) {
        tokens.add(new Token(kind, word, line));
    }
}
