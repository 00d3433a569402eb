package org.tramstudio.nn.weights;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.files.array.NumericArray;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.task.UserFacingException;

/** Puts the numbers of a file's storages into the tensors that view them; each storage is read once. */
final class TorchStorages {

    private TorchStorages() {
    }

    /** Gives the bytes of a storage. */
    @FunctionalInterface
    interface Source {
        /**
         * The storage's bytes.
         *
         * @throws UserFacingException if there is none of this key, or it is damaged
         */
        MemorySegment bytes(String key) throws IOException;
    }

    static Map<String, ConstantValues> fill(String file, Map<String, TorchTensor> tensors, ByteOrder order,
                                            Source source) throws IOException {
        WeightArrays arrays = new WeightArrays(file);
        Map<String, List<String>> namesByStorage = new LinkedHashMap<>();
        for (Map.Entry<String, TorchTensor> entry : tensors.entrySet()) {
            arrays.reserve(entry.getKey(), count(file, entry.getKey(), entry.getValue()));
            namesByStorage.computeIfAbsent(entry.getValue().storage(), _ -> new ArrayList<>()).add(entry.getKey());
        }
        for (Map.Entry<String, List<String>> storage : namesByStorage.entrySet()) {
            MemorySegment bytes = source.bytes(storage.getKey());
            for (String name : storage.getValue()) {
                arrays.put(name, view(file, name, tensors.get(name), order, bytes));
            }
        }
        return inOrder(tensors, arrays.arrays());
    }

    private static NumericArray view(String file, String name, TorchTensor tensor, ByteOrder order, MemorySegment bytes)
            throws UserFacingException {
        try {
            return NumericArray.strided(tensor.type(), order, tensor.sizes(), tensor.strides(), tensor.offset(), bytes);
        } catch (IllegalArgumentException outside) {
            throw wrong(file, name, "it lies outside of its storage \"" + tensor.storage() + "\" of " + bytes.byteSize()
                    + " bytes", outside);
        }
    }

    private static int count(String file, String name, TorchTensor tensor) throws UserFacingException {
        try {
            return NumericArray.count(tensor.sizes());
        } catch (IllegalArgumentException absurd) {
            throw wrong(file, name, "it has " + absurd.getMessage(), absurd);
        }
    }

    private static Map<String, ConstantValues> inOrder(Map<String, TorchTensor> tensors,
                                                       Map<String, ConstantValues> arrays) {
        Map<String, ConstantValues> ordered = new LinkedHashMap<>();
        tensors.keySet().forEach(name -> ordered.put(name, arrays.get(name)));
        return ordered;
    }

    private static UserFacingException wrong(String file, String name, String problem, Exception cause) {
        return new UserFacingException(file + ", tensor \"" + name + "\": " + problem + ".",
                "The file is damaged. Download or write it again.", cause);
    }
}
