package org.tramstudio.circuit.format.cmodel;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tramstudio.task.UserFacingException;

/**
 * A type of whole numbers.
 *
 * @param width bits
 * @param signed whether it has negative numbers
 */
record CType(int width, boolean signed) {

    static final CType INT = new CType(32, true);

    private static final Pattern FIXED = Pattern.compile("(u?)int(?:_fast|_least)?(8|16|32|64)_t");
    private static final Set<String> QUALIFIERS = Set.of("const", "static", "inline", "register", "volatile", "extern",
            "__inline", "__device__", "__host__", "__forceinline__");
    private static final Set<String> WORDS = Set.of("unsigned", "signed", "char", "short", "int", "long", "bool", "_Bool",
            "size_t");

    /** Whether a type begins at the next word. */
    static boolean isNext(Words words) {
        String word = words.peek().text();
        return QUALIFIERS.contains(word) || WORDS.contains(word) || FIXED.matcher(word).matches();
    }

    /** Takes a type with its qualifiers. */
    static CType take(Words words) throws UserFacingException {
        int width = 0;
        boolean signed = true;
        boolean any = false;
        while (isNext(words)) {
            String word = words.next().text();
            Matcher fixed = FIXED.matcher(word);
            if (fixed.matches()) {
                width = Integer.parseInt(fixed.group(2));
                signed = fixed.group(1).isEmpty();
            } else {
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "unsigned" -> signed = false;
                    case "char" -> width = 8;
                    case "short" -> width = 16;
                    case "long" -> width = 64;
                    case "size_t" -> {
                        width = 64;
                        signed = false;
                    }
                    case "bool", "_bool" -> {
                        width = 8;
                        signed = false;
                    }
                    default -> {
                        // signed and int say what is so without them; qualifiers do not change a value
                    }
                }
            }
            any |= !QUALIFIERS.contains(word);
        }
        if (!any) {
            throw words.unexpected("a type of whole numbers was expected");
        }
        return new CType(width == 0 ? 32 : width, signed);
    }

    /** The type of an operand in arithmetic: at least an int. */
    CType promoted() {
        return width < INT.width() ? INT : this;
    }

    /** The type that two operands are converted to. */
    static CType common(CType a, CType b) {
        CType first = a.promoted();
        CType second = b.promoted();
        int widest = Math.max(first.width(), second.width());
        boolean unsigned = first.width() == widest && !first.signed() || second.width() == widest && !second.signed();
        return new CType(widest, !unsigned);
    }
}
