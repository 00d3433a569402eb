package org.tramstudio.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tramstudio.files.MemoryLimit;
import org.tramstudio.task.UserFacingException;

/** Reads a binary file piece by piece and knows the offset, so that it can say where the file is wrong. */
final class RecordStream implements AutoCloseable {

    private static final String REMEDY = "Download or copy the file again.";
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final InputStream input;
    private long offset;

    private RecordStream(String file, InputStream input) {
        this.file = file;
        this.input = input;
    }

    /** Opens a file; one that ends with {@code .gz} is unpacked on the way, and offsets count unpacked bytes. */
    static RecordStream open(FileSource files, String path) throws IOException {
        String name = files.describe(path);
        boolean packed = path.toLowerCase(Locale.ROOT).endsWith(".gz");
        InputStream raw = openRaw(files, path);
        try {
            InputStream content = packed ? new GZIPInputStream(raw, BUFFER) : raw;
            return new RecordStream(name, new BufferedInputStream(content, BUFFER));
        } catch (EOFException | ZipException damaged) {
            raw.close();
            throw new UserFacingException(name + " is not a gzip file.", REMEDY, damaged);
        }
    }

    private static InputStream openRaw(FileSource files, String path) throws IOException {
        try {
            return files.open(path);
        } catch (IOException unreadable) {
            throw new UserFacingException(files.describe(path) + " cannot be opened (" + unreadable + ").",
                    "Check that the file is there and that you may read it.", unreadable);
        }
    }

    String file() {
        return file;
    }

    /** Offset of the next byte. */
    long offset() {
        return offset;
    }

    /**
     * Reads exactly {@code count} bytes.
     *
     * @param expectedSize size of the whole file as far as it is known, for the message
     * @throws UserFacingException if the file ends before
     */
    byte[] read(int count, long expectedSize) throws IOException {
        byte[] bytes = readUpTo(count);
        if (bytes.length < count) {
            throw truncated(bytes.length, count, expectedSize);
        }
        return bytes;
    }

    /** As {@link #read}, but empty if the file ends exactly here. */
    byte[] readOrEnd(int count, long expectedSize) throws IOException {
        byte[] bytes = readUpTo(count);
        if (bytes.length > 0 && bytes.length < count) {
            throw truncated(bytes.length, count, expectedSize);
        }
        return bytes;
    }

    /** Reads a big-endian number of 4 bytes. */
    int readInt(long expectedSize) throws IOException {
        return ByteBuffer.wrap(read(Integer.BYTES, expectedSize)).getInt();
    }

    /** Refuses a file whose images would need more than half of the memory that the program may use. */
    void requireRoom(long images, int valuesEach) throws UserFacingException {
        MemoryLimit.require(String.format(Locale.ROOT, "%s, with %,d times %,d bytes,", file, images, valuesEach),
                images * valuesEach);
    }

    /** A message that names the file. */
    UserFacingException wrong(String problem) {
        return new UserFacingException(file + ": " + problem, REMEDY);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private byte[] readUpTo(int count) throws IOException {
        try {
            byte[] bytes = input.readNBytes(count);
            offset += bytes.length;
            return bytes;
        } catch (EOFException | ZipException damaged) {
            throw new UserFacingException(String.format(Locale.ROOT,
                    "%s: its gzip data is damaged or ends early, after at least %,d unpacked bytes.", file, offset),
                    REMEDY, damaged);
        }
    }

    private UserFacingException truncated(int found, int wanted, long expectedSize) {
        return wrong(String.format(Locale.ROOT, "ends after %,d bytes, where %,d bytes were expected: "
                + "the record at offset %,d has %,d of its %,d bytes.", offset, expectedSize, offset - found, found,
                wanted));
    }
}
