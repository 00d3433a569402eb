package org.tramstudio.nn.weights;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tramstudio.files.array.ElementType;
import org.tramstudio.files.pickle.PickleEntries;
import org.tramstudio.files.pickle.PickleItems;
import org.tramstudio.files.pickle.PickleReader;
import org.tramstudio.files.pickle.PickleValue;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.task.UserFacingException;

/**
 * PyTorch's files before 1.6: pickles one after the other (a magic number, the version, facts about the machine, the object,
 * the keys of the storages), then every storage in the order of the keys: how many numbers, and the numbers.
 */
final class TorchStream {

    private static final PickleValue MAGIC =
            new PickleValue.LongWhole(new BigInteger("1950a86a20f9469cfc6c", 16));
    private static final PickleValue VERSION = new PickleValue.Whole(1001);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final String file;
    private final MemorySegment content;
    private long position;

    private TorchStream(String file, MemorySegment content) {
        this.file = file;
        this.content = content;
    }

    static Map<String, ConstantValues> read(String file, MemorySegment content) throws IOException {
        return new TorchStream(file, content).read();
    }

    private Map<String, ConstantValues> read() throws IOException {
        PickleValue magic = next();
        if (!(magic instanceof PickleValue.LongWhole) || !magic.equals(MAGIC)) {
            throw new UserFacingException(file + " is a pickle, but not one that torch.save wrote.",
                    "Expected is a state dict saved with torch.save, or .safetensors.");
        }
        if (!(next() instanceof PickleValue.Whole version) || !version.equals(VERSION)) {
            throw wrong("its version is not 1001");
        }
        boolean little = !(next() instanceof PickleEntries machine) || machine.get("little_endian")
                .map(value -> !(value instanceof PickleValue.Truth(boolean is)) || is).orElse(true);
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        PickleReader.Read object = nextPickle();
        Map<String, TorchTensor> tensors = TorchObject.tensors(file, object.value());
        Map<String, MemorySegment> storages = storages(types(object.externals()), order);
        return TorchStorages.fill(file, tensors, order, key -> {
            if (!storages.containsKey(key)) {
                throw wrong("the storage \"" + key + "\" is missing");
            }
            return storages.get(key);
        });
    }

    private PickleValue next() throws UserFacingException {
        return nextPickle().value();
    }

    private PickleReader.Read nextPickle() throws UserFacingException {
        PickleReader.Read read = PickleReader.read(file, content, position);
        HostileNames.require(file, read.names());
        position = read.end();
        return read;
    }

    /** The types of all storages; the stream tells their lengths in numbers only. */
    private Map<String, ElementType> types(List<PickleValue.External> references) throws UserFacingException {
        Map<String, ElementType> types = new HashMap<>();
        for (PickleValue.External reference : references) {
            TorchStorage storage = TorchStorage.of(file, reference);
            ElementType before = types.putIfAbsent(storage.key(), storage.type());
            if (before != null && before != storage.type()) {
                throw wrong("the storage \"" + storage.key() + "\" has two types");
            }
        }
        return types;
    }

    private Map<String, MemorySegment> storages(Map<String, ElementType> types, ByteOrder order)
            throws UserFacingException {
        if (!(next() instanceof PickleItems keys)) {
            throw wrong("the keys of the storages are no list");
        }
        Map<String, MemorySegment> storages = new HashMap<>();
        for (PickleValue item : keys.items()) {
            String key = item.text().orElse("");
            ElementType type = types.get(key);
            if (type == null) {
                throw wrong("the storage \"" + key + "\" belongs to no tensor");
            }
            storages.put(key, storage(key, type, order));
        }
        return storages;
    }

    private MemorySegment storage(String key, ElementType type, ByteOrder order) throws UserFacingException {
        long left = content.byteSize() - position - Long.BYTES;
        if (left < 0) {
            throw wrong("it ends before the storage \"" + key + "\"");
        }
        long bits = content.get(LONG, position);
        long count = order == ByteOrder.LITTLE_ENDIAN ? bits : Long.reverseBytes(bits);
        if (count < 0 || count > left / type.bytes()) {
            throw wrong(String.format(Locale.ROOT, "the storage \"%s\" at offset %,d is to hold %,d numbers, but %,d bytes are "
                    + "left", key, position, count, left));
        }
        MemorySegment bytes = content.asSlice(position + Long.BYTES, count * type.bytes());
        position += Long.BYTES + count * type.bytes();
        return bytes;
    }

    private UserFacingException wrong(String problem) {
        return new UserFacingException(file + " is no sound file of PyTorch: " + problem + ".",
                "Download it again, or save the state dict with PyTorch 1.6 or newer.");
    }
}
