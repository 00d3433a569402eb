package org.tramstudio.nn.weights;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tramstudio.files.MemoryLimit;
import org.tramstudio.files.array.NumericArray;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.task.UserFacingException;

/** Collects the arrays of one file, and counts their memory before it is taken. */
final class WeightArrays {

    private final String file;
    private final Map<String, ConstantValues> arrays = new LinkedHashMap<>();
    private long bytes;

    WeightArrays(String file) {
        this.file = file;
    }

    /** Counts an array that is about to be added. */
    void reserve(String name, int count) throws UserFacingException {
        // once as it is kept, once while it is copied
        bytes += (long) count * Float.BYTES;
        MemoryLimit.require(file + ", arrays up to \"" + name + "\"", bytes + (long) count * Float.BYTES);
    }

    /** Adds an array whose room has been reserved. */
    void put(String name, NumericArray array) {
        arrays.put(name, new ConstantValues(array.sizes(), array.toFloats()));
    }

    Map<String, ConstantValues> arrays() {
        return arrays;
    }
}
