package org.tramstudio.circuit.format.cmodel;

/**
 * A word of C.
 *
 * @param text as written; empty at the end of the file
 * @param line counted from 1
 */
record Word(String text, int line) {

    boolean is(String expected) {
        return text.equals(expected);
    }

    boolean isName() {
        return !text.isEmpty() && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_');
    }

    boolean isNumber() {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }
}
