package org.tramstudio.power.synthesis;

/** A node of a {@link LogicGraph} or its complement, as one number: twice the node, plus 1 for the complement. */
final class Literal {

    static final int FALSE = 0;
    static final int TRUE = 1;

    private Literal() {
    }

    static int of(int node) {
        return node << 1;
    }

    static int of(int node, boolean complemented) {
        return node << 1 | (complemented ? 1 : 0);
    }

    static int node(int literal) {
        return literal >> 1;
    }

    static boolean isComplemented(int literal) {
        return (literal & 1) != 0;
    }

    static int not(int literal) {
        return literal ^ 1;
    }

    static int notIf(int literal, boolean complement) {
        return complement ? literal ^ 1 : literal;
    }
}
