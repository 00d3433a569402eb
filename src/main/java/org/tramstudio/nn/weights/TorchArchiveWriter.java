package org.tramstudio.nn.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.task.UserFacingException;

/**
 * Writes a state dict as {@code torch.save} does since 1.6: a zip of stored entries, the content of each beginning at a
 * multiple of 64 bytes: {@code data.pkl}, {@code byteorder}, one entry a storage, {@code version}.
 */
final class TorchArchiveWriter {

    private static final String ROOT = "archive/";
    private static final int ALIGNMENT = 64;
    private static final int LOCAL_HEADER = 30;
    private static final int EXTRA_HEADER = 4;
    /** The extra field "FB", which PyTorch pads with. */
    private static final short PADDING_FIELD = 0x4246;
    private static final long LARGEST = Integer.MAX_VALUE - (64L << 20);
    /** Equal arrays make equal files. The first of January 1980 would make Java add a field of its own. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    private TorchArchiveWriter() {
    }

    /** The file for arrays, in the map's order. */
    static byte[] bytes(Map<String, ConstantValues> arrays) throws IOException {
        requireWritable(arrays.values().stream().mapToLong(array -> (long) Float.BYTES
                * array.sizes().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact)).sum());
        TorchArchiveWriter writer = new TorchArchiveWriter();
        writer.add("data.pkl", TorchPickle.stateDict(arrays));
        writer.add("byteorder", "little".getBytes(StandardCharsets.US_ASCII));
        int key = 0;
        for (ConstantValues array : arrays.values()) {
            writer.add("data/" + key, littleEndian(array.values()));
            key++;
        }
        writer.add("version", "3\n".getBytes(StandardCharsets.US_ASCII));
        writer.zip.close();
        return writer.bytes.toByteArray();
    }

    static void requireWritable(long size) throws UserFacingException {
        if (size > LARGEST) {
            throw new UserFacingException("weights of " + (size >> 20) + " MB cannot be written; at most "
                    + (LARGEST >> 20) + " MB can.", "Choose a smaller network.");
        }
    }

    private void add(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(ROOT + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(FIXED_TIME);
        zip.flush();
        int begin = bytes.size() + LOCAL_HEADER + entry.getName().length() + EXTRA_HEADER;
        int padding = Math.floorMod(-begin, ALIGNMENT);
        byte[] filler = new byte[padding];
        Arrays.fill(filler, (byte) 'Z');
        entry.setExtra(ByteBuffer.allocate(EXTRA_HEADER + padding).order(ByteOrder.LITTLE_ENDIAN).putShort(PADDING_FIELD)
                .putShort((short) padding).put(filler).array());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] littleEndian(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }
}
