package org.tramstudio.circuit.format.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.tramstudio.circuit.format.source.SourceFile;
import org.tramstudio.task.UserFacingException;

/**
 * Reads tables that are little-endian words and nothing else, row = first operand: 2 bytes a word where the file has twice
 * as many bytes as a square table has numbers (131,072 for 8 bits), else 4. The file's name may say it:
 * {@code _8x6.uint16.bin}, {@code .int32.bin}.
 */
public final class BinaryTableReader {

    private BinaryTableReader() {
    }

    /**
     * Reads a file.
     *
     * @throws UserFacingException if its size is none of a table
     */
    public static RawTable read(SourceFile source) throws UserFacingException {
        int bytes = source.content().length;
        int size = wordSize(source, bytes);
        if (bytes == 0 || Integer.bitCount(bytes) != 1 || bytes / size > RawTable.MOST_VALUES) {
            throw source.problem("has " + bytes + " bytes, which is no table of 2-byte or 4-byte words",
                    RawTable.EXPECTED);
        }
        ByteBuffer buffer = ByteBuffer.wrap(source.content()).order(ByteOrder.LITTLE_ENDIAN);
        long[] values = new long[bytes / size];
        boolean signed = size == Integer.BYTES && !source.fileName().contains("uint32");
        for (int k = 0; k < values.length; k++) {
            values[k] = size == Short.BYTES ? buffer.getShort() & 0xFFFFL
                    : signed ? buffer.getInt() : buffer.getInt() & 0xFFFFFFFFL;
        }
        return RawTable.withoutRows(source, "binary product table, " + 8 * size + "-bit words", values);
    }

    private static int wordSize(SourceFile source, int bytes) {
        String name = source.fileName();
        if (name.contains("int16")) {
            return Short.BYTES;
        }
        if (name.contains("int32")) {
            return Integer.BYTES;
        }
        return Integer.numberOfTrailingZeros(bytes) % 2 == 1 ? Short.BYTES : Integer.BYTES;
    }
}
