package org.tramstudio.circuit.format.verilog;

import java.util.List;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Steps through the words of a file. */
final class TokenStream {

    private final SourceFile source;
    private final List<Token> tokens;
    private int position;

    TokenStream(SourceFile source) throws UserFacingException {
        this.source = source;
        this.tokens = Tokenizer.tokens(source);
    }

    SourceFile source() {
        return source;
    }

    Token peek() {
        return tokens.get(position);
    }

    Token next() {
        Token token = tokens.get(position);
        position = Math.min(position + 1, tokens.size() - 1);
        return token;
    }

    int line() {
        return peek().line();
    }

    boolean at(String symbol) {
        return peek().is(symbol);
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** Takes a symbol or keyword if it comes next. */
    boolean take(String symbol) {
        boolean there = at(symbol);
        if (there) {
            next();
        }
        return there;
    }

    void expect(String symbol) throws UserFacingException {
        if (!take(symbol)) {
            throw unexpected("\"" + symbol + "\" was expected");
        }
    }

    String name() throws UserFacingException {
        if (!peek().isName()) {
            throw unexpected("a name was expected");
        }
        return next().text();
    }

    UserFacingException unexpected(String expectation) {
        return source.problem(line(), SourceFile.quoted(peek().text()) + " stands here; " + expectation,
                "Combinational Verilog of modules, wires, assignments, gates and instances is expected.");
    }
}
