package org.tramstudio.circuit.format.verilog;

/**
 * A word of Verilog.
 *
 * @param kind what it is
 * @param text as written; of an escaped name, without the backslash
 * @param line counted from 1
 */
record Token(Kind kind, String text, int line) {

    enum Kind {
        NAME, ESCAPED_NAME, NUMBER, SYMBOL, TEXT, END
    }

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.ESCAPED_NAME;
    }
}
