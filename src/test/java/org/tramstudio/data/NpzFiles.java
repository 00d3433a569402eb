package org.tramstudio.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes NumPy's files. */
final class NpzFiles {

    private NpzFiles() {
    }

    static byte[] npy(String type, String shape, byte[] data) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        header += " ".repeat(Math.floorMod(-(11 + header.length()), 64)) + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(header.length() & 0xFF);
        bytes.write(header.length() >> 8);
        bytes.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(data);
        return bytes.toByteArray();
    }

    static byte[] npz(Map<String, byte[]> arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                zip.write(array.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
