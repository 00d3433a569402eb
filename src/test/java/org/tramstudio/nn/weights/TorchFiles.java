package org.tramstudio.nn.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tramstudio.files.pickle.PickleOps;

/** Writes files as PyTorch does, with whatever pickle a test wants. */
final class TorchFiles {

    private TorchFiles() {
    }

    /** A tensor of a storage, as {@code torch.save} pickles it. */
    static PickleOps tensor(PickleOps pickle, String type, String key, int numbers, int offset, int[] sizes, int[] strides) {
        return pickle.named("torch._utils", "_rebuild_tensor_v2").codes("((").text("storage").named("torch", type).text(key)
                .text("cpu").number(numbers).codes("tQ").number(offset).numbers(sizes).numbers(strides).codes("\u0089")
                .named("collections", "OrderedDict").codes(")RtR");
    }

    /** As {@link #tensor}, of as many floats as the storage has, row-major in one axis. */
    static PickleOps floats(PickleOps pickle, String key, int numbers) {
        return tensor(pickle, "FloatStorage", key, numbers, 0, new int[] {numbers}, new int[] {1});
    }

    /** A zip of the pickle and the storages. */
    static byte[] zip(byte[] pickle, Map<String, byte[]> storages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "net/data.pkl", pickle);
            for (Map.Entry<String, byte[]> storage : storages.entrySet()) {
                add(zip, "net/data/" + storage.getKey(), storage.getValue());
            }
            add(zip, "net/version", new byte[] {'3', '\n'});
        }
        return bytes.toByteArray();
    }

    /** The stream of PyTorch before 1.6: its facts, the object, the keys, and storages of 4-byte numbers. */
    static byte[] stream(byte[] pickle, Map<String, byte[]> storages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new PickleOps().codes("\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019").end());
        bytes.writeBytes(new PickleOps().codes("M\u00e9\u0003").end());
        bytes.writeBytes(new PickleOps().codes("}(").text("little_endian").codes("\u0088").text("protocol_version").number(1001)
                .codes("u").end());
        bytes.writeBytes(pickle);
        PickleOps keys = new PickleOps().codes("](");
        storages.keySet().forEach(keys::text);
        bytes.writeBytes(keys.codes("e").end());
        storages.values().forEach(storage -> {
            bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(storage.length / 4).array());
            bytes.writeBytes(storage);
        });
        return bytes.toByteArray();
    }

    static byte[] little(float... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            buffer.putFloat(value);
        }
        return buffer.array();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
