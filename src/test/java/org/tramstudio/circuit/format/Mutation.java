package org.tramstudio.circuit.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files: bytes, pieces and words changed, left out, repeated, exchanged, cut off, or made huge. */
final class Mutation {

    private static final List<String> NASTY = List.of("99999999999999999999", "-1", "0", "65536", "16", "1e9", "0x", "'",
            "[", "]", "{", "}", "(", ")", "\\", "/*", "//", "#", "\n", "\"", ".", ",", ";", "=", "<<", ">>>", "*", "-", "~",
            ".end", ".names", ".subckt", "endmodule", "module", "assign", "generate", "return", "{99999999{", "[4095:0]",
            "4096'h", "$clog2", "@", "null", "[[[[[[[[[[[[", "((((((((((((((((", "\u0000", "\u00ff");

    private Mutation() {
    }

    /** One to four changes of a file; another file gives pieces to put in. */
    static byte[] of(byte[] file, byte[] other, Random random) {
        byte[] mutated = file;
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            mutated = once(mutated, other, random);
        }
        return mutated;
    }

    private static byte[] once(byte[] file, byte[] other, Random random) {
        if (file.length == 0) {
            return other;
        }
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(1 + random.nextInt(40)));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(file, from, random);
            case 1 -> joined(file, 0, from, new byte[0], file, to);
            case 2 -> joined(file, 0, to, Arrays.copyOfRange(file, from, to), file, to);
            case 3 -> Arrays.copyOf(file, from);
            case 4 -> joined(file, 0, from, NASTY.get(random.nextInt(NASTY.size()))
                    .getBytes(StandardCharsets.ISO_8859_1), file, random.nextBoolean() ? from : to);
            case 5 -> spliced(file, other, from, random);
            case 6 -> wordsExchanged(file, from, random);
            default -> withDigits(file, from, random);
        };
    }

    private static byte[] flipped(byte[] file, int at, Random random) {
        byte[] copy = file.clone();
        copy[at] = (byte) (random.nextBoolean() ? copy[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        return copy;
    }

    private static byte[] joined(byte[] head, int from, int to, byte[] middle, byte[] tail, int tailFrom) {
        byte[] joined = Arrays.copyOf(Arrays.copyOfRange(head, from, to), to - from + middle.length + tail.length - tailFrom);
        System.arraycopy(middle, 0, joined, to - from, middle.length);
        System.arraycopy(tail, tailFrom, joined, to - from + middle.length, tail.length - tailFrom);
        return joined;
    }

    private static byte[] spliced(byte[] file, byte[] other, int at, Random random) {
        int from = random.nextInt(other.length + 1);
        int to = Math.min(other.length, from + random.nextInt(80));
        return joined(file, 0, at, Arrays.copyOfRange(other, from, to), file, at);
    }

    private static byte[] wordsExchanged(byte[] file, int at, Random random) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String[] words = text.substring(at, Math.min(text.length(), at + 120)).split(" ", -1);
        int first = random.nextInt(words.length);
        int second = random.nextInt(words.length);
        String kept = words[first];
        words[first] = words[second];
        words[second] = kept;
        return (text.substring(0, at) + String.join(" ", words) + text.substring(Math.min(text.length(), at + 120)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Puts other digits in the place of the next digit. */
    private static byte[] withDigits(byte[] file, int from, Random random) {
        int at = from;
        while (at < file.length && (file[at] < '0' || file[at] > '9')) {
            at++;
        }
        byte[] digits = Long.toString(random.nextLong() >>> random.nextInt(64)).getBytes(
                StandardCharsets.ISO_8859_1);
        return at == file.length ? Arrays.copyOf(file, from) : joined(file, 0, at, digits, file, at + 1);
    }
}
