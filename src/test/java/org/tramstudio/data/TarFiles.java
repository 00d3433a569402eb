package org.tramstudio.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Writes tar files as POSIX describes them. */
final class TarFiles {

    private static final int BLOCK = 512;

    private TarFiles() {
    }

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        files.forEach((name, content) -> add(tar, name, content));
        tar.writeBytes(new byte[2 * BLOCK]);
        return tar.toByteArray();
    }

    private static void add(ByteArrayOutputStream tar, String name, byte[] content) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 100) {
            entry(tar, "././@LongLink", 'L', bytes);
        }
        entry(tar, name.substring(0, Math.min(100, name.length())), '0', content);
    }

    private static void entry(ByteArrayOutputStream tar, String name, char type, byte[] content) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, String.format(Locale.ROOT, "%011o", content.length));
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar");
        int sum = 0;
        for (byte value : header) {
            sum += Byte.toUnsignedInt(value);
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        tar.writeBytes(header);
        tar.writeBytes(content);
        tar.writeBytes(new byte[Math.floorMod(-content.length, BLOCK)]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
