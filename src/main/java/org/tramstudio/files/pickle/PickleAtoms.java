package org.tramstudio.files.pickle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tramstudio.task.UserFacingException;

/** The opcodes that put a value without parts on the stack. */
final class PickleAtoms {

    private static final int LONGEST_NUMBER = 1024;

    private PickleAtoms() {
    }

    /** The value of an opcode; empty if it is none of these. */
    static Optional<PickleValue> read(int opcode, PickleInput input) throws UserFacingException {
        return switch (opcode) {
            case 'N' -> Optional.of(new PickleValue.None());
            case 0x88 -> Optional.of(new PickleValue.Truth(true));
            case 0x89 -> Optional.of(new PickleValue.Truth(false));
            case 'K', 'M', 'J', 0x8a, 0x8b, 'I', 'L', 'F', 'G' -> Optional.of(number(opcode, input));
            case 'S', 'T', 'U', 'B', 'C', 0x8e, 0x96 -> Optional.of(bytes(opcode, input));
            case 'X' -> Optional.of(new PickleValue.Text(input.text(input.unsignedInt())));
            case 0x8c -> Optional.of(new PickleValue.Text(input.text(input.unsignedByte())));
            case 0x8d -> Optional.of(new PickleValue.Text(input.text(input.signedLong())));
            case 'V' -> Optional.of(new PickleValue.Text(unescaped(input.line())));
            default -> Optional.empty();
        };
    }

    /** A decimal number as the text protocol writes it; empty if the line is none. */
    static Optional<BigInteger> whole(String line, PickleInput input) throws UserFacingException {
        String digits = line.endsWith("L") ? line.substring(0, line.length() - 1) : line;
        if (digits.length() > LONGEST_NUMBER) {
            throw input.wrong("a number of " + digits.length() + " digits");
        }
        return digits.matches("[+-]?[0-9]+") ? Optional.of(new BigInteger(digits)) : Optional.empty();
    }

    private static PickleValue number(int opcode, PickleInput input) throws UserFacingException {
        return switch (opcode) {
            case 'K' -> new PickleValue.Whole(input.unsignedByte());
            case 'M' -> new PickleValue.Whole(input.unsignedShort());
            case 'J' -> new PickleValue.Whole(input.signedInt());
            case 0x8a -> twosComplement(input.unsignedByte(), input);
            case 0x8b -> twosComplement(input.signedInt(), input);
            case 'G' -> new PickleValue.Real(input.bigEndianDouble());
            case 'F' -> new PickleValue.Real(real(input.line(), input));
            default -> decimal(input.line(), input);
        };
    }

    private static PickleValue decimal(String line, PickleInput input) throws UserFacingException {
        if (line.equals("00") || line.equals("01")) {
            return new PickleValue.Truth(line.equals("01"));
        }
        return of(whole(line, input).orElseThrow(() -> input.wrong("a number that is none")));
    }

    private static double real(String line, PickleInput input) throws UserFacingException {
        try {
            return Double.parseDouble(line.length() > LONGEST_NUMBER ? "" : line);
        } catch (NumberFormatException none) {
            throw input.wrong("a number that is none");
        }
    }

    private static PickleValue twosComplement(int length, PickleInput input) throws UserFacingException {
        if (length > LONGEST_NUMBER) {
            throw input.wrong("a number of " + length + " bytes");
        }
        byte[] little = input.bytes(length).toArray(ValueLayout.JAVA_BYTE);
        byte[] big = new byte[Math.max(1, little.length)];
        for (int k = 0; k < little.length; k++) {
            big[little.length - 1 - k] = little[k];
        }
        return of(new BigInteger(big));
    }

    private static PickleValue of(BigInteger number) {
        return number.bitLength() < Long.SIZE ? new PickleValue.Whole(number.longValue())
                : new PickleValue.LongWhole(number);
    }

    private static PickleValue bytes(int opcode, PickleInput input) throws UserFacingException {
        return new PickleValue.Bytes(switch (opcode) {
            case 'U', 'C' -> input.bytes(input.unsignedByte());
            case 'T' -> input.bytes(input.signedInt());
            case 'B' -> input.bytes(input.unsignedInt());
            case 'S' -> quoted(input.line(), input);
            default -> input.bytes(input.signedLong());
        });
    }

    // Escapes within are kept as they are: the files in question hold none in what is used of them.
    private static MemorySegment quoted(String line, PickleInput input) throws UserFacingException {
        String text = line.strip();
        if (text.length() < 2 || text.charAt(0) != text.charAt(text.length() - 1)
                || "'\"".indexOf(text.charAt(0)) < 0) {
            throw input.wrong("a text without quotes");
        }
        return MemorySegment.ofArray(text.substring(1, text.length() - 1).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            boolean escape = line.startsWith("\\u", at) && line.length() >= at + 6
                    && line.substring(at + 2, at + 6).matches("[0-9a-fA-F]{4}");
            text.append(escape ? (char) Integer.parseInt(line.substring(at + 2, at + 6), 16) : line.charAt(at));
            at += escape ? 6 : 1;
        }
        return text.toString();
    }
}
