package org.tramstudio.power.liberty;

import java.util.List;
import org.tramstudio.task.UserFacingException;

/**
 * A Boolean function as Liberty writes it: names of pins, 0 and 1; ! before or ' after for the complement; ^ for the
 * exclusive or; *, &amp; or nothing at all for AND; + or | for OR. They bind in this order, the complement first.
 */
final class LibertyFunction {

    private static final int DEEPEST = 100;
    private static final int[] VARIABLES = {0xAAAA, 0xCCCC, 0xF0F0, 0xFF00};
    private static final int ALL = 0xFFFF;

    private final String text;
    private final List<String> pins;
    private final LibertySource source;
    private final int line;
    private int position;
    private int depth;

    private LibertyFunction(String text, List<String> pins, LibertySource source, int line) {
        this.text = text;
        this.pins = pins;
        this.source = source;
        this.line = line;
    }

    /**
     * The truth table over up to 4 pins: bit i is the value where pin k is bit k of i.
     *
     * @throws UserFacingException if the text is no function of the pins
     */
    static int truthTable(String text, List<String> pins, LibertySource source, int line) throws UserFacingException {
        LibertyFunction function = new LibertyFunction(text, pins, source, line);
        int table = function.or();
        if (function.peek() != 0) {
            throw function.problem("\"" + function.peek() + "\" was not expected");
        }
        return table & (1 << (1 << pins.size())) - 1;
    }

    private int or() throws UserFacingException {
        if (++depth > DEEPEST) {
            throw problem("it is nested more than " + DEEPEST + " deep");
        }
        int value = and();
        while (peek() == '+' || peek() == '|') {
            position++;
            value |= and();
        }
        depth--;
        return value;
    }

    private int and() throws UserFacingException {
        int value = exclusiveOr();
        while (true) {
            char next = peek();
            if (next == '*' || next == '&') {
                position++;
            } else if (next != '!' && next != '(' && !isName(next)) {
                return value;
            }
            value &= exclusiveOr();
        }
    }

    private int exclusiveOr() throws UserFacingException {
        int value = complement();
        while (peek() == '^') {
            position++;
            value ^= complement();
        }
        return value;
    }

    private int complement() throws UserFacingException {
        boolean complemented = false;
        while (peek() == '!') {
            position++;
            complemented = !complemented;
        }
        int value = operand();
        while (peek() == '\'') {
            position++;
            complemented = !complemented;
        }
        return complemented ? ~value & ALL : value;
    }

    private int operand() throws UserFacingException {
        if (peek() == '(') {
            position++;
            int value = or();
            if (peek() != ')') {
                throw problem("a \")\" is missing");
            }
            position++;
            return value;
        }
        int start = position;
        while (position < text.length() && isName(text.charAt(position))) {
            position++;
        }
        String name = text.substring(start, position);
        int pin = pins.indexOf(name);
        if (pin >= 0) {
            return VARIABLES[pin];
        }
        return switch (name) {
            case "0" -> 0;
            case "1" -> ALL;
            case "" -> throw problem("the name of a pin is missing");
            default -> throw problem("\"" + name + "\" is no input pin of the cell");
        };
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || "_[]<>.$".indexOf(character) >= 0;
    }

    /** The next character that is not blank; 0 at the end. */
    private char peek() {
        while (position < text.length() && (text.charAt(position) <= ' ' || text.charAt(position) == '"')) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }

    private UserFacingException problem(String what) {
        return source.problem(line, "in the function \"" + (text.length() <= 80 ? text : text.substring(0, 80) + "...")
                + "\", " + what);
    }
}
