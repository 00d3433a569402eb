package org.tramstudio.files.pickle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tramstudio.task.UserFacingException;

/** The bytes of a pickle, with the place that has been reached. No length that the file states is believed. */
final class PickleInput {

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int LONGEST_TEXT = 1 << 28;

    /** A step makes a hundred bytes of memory or so, and may need but one byte of the file. */
    private static final int MOST_STEPS = 2_000_000;
    private static final int CHARACTERS_A_STEP = 64;
    static final int BYTES_A_STEP = 256;

    private final String file;
    private final MemorySegment content;
    private long position;
    private long steps;

    PickleInput(String file, MemorySegment content, long position) {
        this.file = file;
        this.content = content;
        this.position = position;
    }

    /**
     * Counts work and memory that the pickle asks for.
     *
     * @throws UserFacingException if it is more than any file of data or weights needs
     */
    void spend(long count) throws UserFacingException {
        steps += count;
        if (steps > MOST_STEPS) {
            throw wrong("it has more than " + MOST_STEPS + " steps");
        }
    }

    /** The text of a key, which is kept once for every dictionary that it is put into. */
    void spendKey(PickleValue key) throws UserFacingException {
        if (key instanceof PickleValue.Bytes bytes) {
            spend(bytes.content().byteSize() / CHARACTERS_A_STEP);
        }
    }

    long position() {
        return position;
    }

    int unsignedByte() throws UserFacingException {
        return Byte.toUnsignedInt(content.get(ValueLayout.JAVA_BYTE, advance(1)));
    }

    int unsignedShort() throws UserFacingException {
        return Short.toUnsignedInt(content.get(SHORT, advance(Short.BYTES)));
    }

    int signedInt() throws UserFacingException {
        return content.get(INT, advance(Integer.BYTES));
    }

    long unsignedInt() throws UserFacingException {
        return Integer.toUnsignedLong(signedInt());
    }

    long signedLong() throws UserFacingException {
        return content.get(LONG, advance(Long.BYTES));
    }

    double bigEndianDouble() throws UserFacingException {
        return content.get(DOUBLE, advance(Double.BYTES));
    }

    MemorySegment bytes(long length) throws UserFacingException {
        return content.asSlice(advance(length), length);
    }

    String text(long length) throws UserFacingException {
        if (length > LONGEST_TEXT) {
            throw wrong(String.format(Locale.ROOT, "a text of %,d bytes", length));
        }
        spend(length / BYTES_A_STEP);
        return text(bytes(length), StandardCharsets.UTF_8);
    }

    /** The text, Latin-1, up to the end of the line, which is passed. */
    String line() throws UserFacingException {
        long end = position;
        while (end < content.byteSize() && content.get(ValueLayout.JAVA_BYTE, end) != '\n') {
            end++;
        }
        if (end - position > LONGEST_TEXT) {
            throw wrong("a text of more than " + LONGEST_TEXT + " bytes");
        }
        String line = text(bytes(end - position), StandardCharsets.ISO_8859_1);
        advance(1);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    UserFacingException wrong(String problem) {
        return new UserFacingException(String.format(Locale.ROOT, "%s: the pickle is wrong near byte %,d: %s.", file,
                position, problem), "The file may be damaged or not what it seems. Download or write it again.");
    }

    private static String text(MemorySegment bytes, Charset charset) {
        return new String(bytes.toArray(ValueLayout.JAVA_BYTE), charset);
    }

    private long advance(long length) throws UserFacingException {
        if (length < 0 || length > content.byteSize() - position) {
            throw wrong(String.format(Locale.ROOT, "%,d bytes are to follow, but it ends after %,d", length,
                    content.byteSize() - position));
        }
        long begin = position;
        position += length;
        return begin;
    }
}
