package org.tramstudio.files.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block before each file of a tar file (POSIX ustar, with the long names of GNU and pax).
 *
 * @param name path of the file
 * @param size bytes that follow the block
 * @param kind what follows
 */
record TarHeader(String name, long size, Kind kind) {

    /** Bytes of the block. */
    static final int SIZE = 512;

    private static final int SUM_BEGIN = 148;
    private static final int SUM_END = 156;
    private static final Pattern PAX_PATH = Pattern.compile("(?:^|\\n)\\d{1,6} path=([^\\n]*)\\n");

    /** What follows a block. */
    enum Kind {
        FILE, LONG_NAME, EXTENDED, OTHER
    }

    /** Whether a block is of zeros only, as the last ones are. */
    static boolean isEnd(byte[] block) {
        if (block.length < SIZE) {
            return false;
        }
        for (byte value : block) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads a block; empty if its check sum or size is wrong. */
    static Optional<TarHeader> parse(byte[] block) {
        if (block.length < SIZE || sum(block) != number(block, SUM_BEGIN, SUM_END) || number(block, 124, 136) < 0) {
            return Optional.empty();
        }
        boolean ustar = text(block, 257, 262).equals("ustar");
        String prefix = ustar && block[262] == 0 ? text(block, 345, 500) : "";
        String name = text(block, 0, 100);
        Kind kind = switch (block[SUM_END]) {
            case '0', 0, '7' -> Kind.FILE;
            case 'L' -> Kind.LONG_NAME;
            case 'x' -> Kind.EXTENDED;
            default -> Kind.OTHER;
        };
        return Optional.of(new TarHeader(prefix.isEmpty() ? name : prefix + "/" + name, number(block, 124, 136), kind));
    }

    static String gnuName(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replace("\0", "");
    }

    static Optional<String> paxName(byte[] content) {
        Matcher path = PAX_PATH.matcher(new String(content, StandardCharsets.UTF_8));
        return path.find() ? Optional.of(path.group(1)) : Optional.empty();
    }

    /** The sum of all bytes, those of the sum itself counted as spaces. */
    private static long sum(byte[] block) {
        long sum = 0;
        for (int k = 0; k < SIZE; k++) {
            sum += k >= SUM_BEGIN && k < SUM_END ? ' ' : Byte.toUnsignedInt(block[k]);
        }
        return sum;
    }

    /** Octal digits, or binary where the first bit is set; negative if neither. */
    private static long number(byte[] block, int begin, int end) {
        if ((block[begin] & 0x80) != 0) {
            long value = block[begin] & 0x3F;
            for (int k = begin + 1; k < end; k++) {
                if (value >> 54 != 0) {
                    return -1;
                }
                value = value << 8 | Byte.toUnsignedInt(block[k]);
            }
            return value;
        }
        String digits = text(block, begin, end).strip();
        return digits.matches("[0-7]{1,12}") ? Long.parseLong(digits, 8) : -1;
    }

    private static String text(byte[] block, int begin, int end) {
        int last = begin;
        while (last < end && block[last] != 0) {
            last++;
        }
        return new String(block, begin, last - begin, StandardCharsets.UTF_8);
    }
}
