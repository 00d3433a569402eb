package org.tramstudio.circuit.format.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/** Reads two-dimensional arrays of NumPy, versions 1 to 3: integers or whole floats of either byte order, C or Fortran. */
public final class NpyReader {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([iuf])(\\d)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,?\\s*\\)");
    private static final String EXPECTED = "A NumPy array of two dimensions and whole numbers is expected: "
            + "array[first operand][second operand].";

    private NpyReader() {
    }

    /** Whether a file begins as NumPy's do. */
    public static boolean isNpy(SourceFile source) {
        byte[] content = source.content();
        return content.length >= MAGIC.length && Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException if it is no such array
     */
    public static RawTable read(SourceFile source) throws UserFacingException {
        byte[] content = source.content();
        if (!isNpy(source) || content.length < 12) {
            throw source.problem("does not begin as a NumPy array", EXPECTED);
        }
        int version = content[6];
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? buffer.getShort(8) & 0xFFFF : buffer.getInt(8) & 0xFFFFFFFFL;
        int start = version == 1 ? 10 : 12;
        if (version < 1 || version > 3 || length > LONGEST_HEADER || start + length > content.length) {
            throw source.problem("has a NumPy header of version " + version + " and " + length + " bytes", EXPECTED);
        }
        String header = new String(content, start, (int) length, StandardCharsets.ISO_8859_1);
        return read(source, header, start + (int) length);
    }

    private static RawTable read(SourceFile source, String header, int data) throws UserFacingException {
        Matcher type = TYPE.matcher(header);
        Matcher order = ORDER.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!type.find() || !order.find() || !shape.find()) {
            throw source.problem("has the NumPy header " + SourceFile.quoted(header), EXPECTED);
        }
        long rows = Long.parseLong(shape.group(1));
        long columns = Long.parseLong(shape.group(2));
        int size = Integer.parseInt(type.group(3));
        char kind = type.group(2).charAt(0);
        if (!(size == 1 || size == 2 || size == 4 || size == 8) || kind == 'f' && size < 4
                || rows * columns > RawTable.MOST_VALUES || source.content().length - data != rows * columns * size) {
            throw source.problem("has " + (source.content().length - data) + " bytes of numbers for the shape " + rows
                    + " x " + columns + " of " + size + "-byte " + kind, EXPECTED);
        }
        ByteBuffer buffer = ByteBuffer.wrap(source.content())
                .order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        boolean fortran = order.group(1).equals("True");
        long[] values = new long[(int) (rows * columns)];
        for (int k = 0; k < values.length; k++) {
            int index = fortran ? (int) (k % rows * columns + k / rows) : k;
            values[index] = value(source, buffer, data + k * size, kind, size);
        }
        return RawTable.of(source, "NumPy array", rows, columns, values);
    }

    private static long value(SourceFile source, ByteBuffer buffer, int position, char kind, int size)
            throws UserFacingException {
        if (kind == 'f') {
            double value = size == 4 ? buffer.getFloat(position) : buffer.getDouble(position);
            if (value != Math.rint(value) || Math.abs(value) > 1L << 40) {
                throw source.problem("has the number " + value, EXPECTED);
            }
            return (long) value;
        }
        long value = switch (size) {
            case 1 -> buffer.get(position);
            case 2 -> buffer.getShort(position);
            case 4 -> buffer.getInt(position);
            default -> buffer.getLong(position);
        };
        return kind == 'u' && size < 8 ? value & (1L << 8 * size) - 1 : value;
    }
}
