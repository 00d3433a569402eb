package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.task.UserFacingException;

/** Named arrays in a {@code .safetensors} file. */
public final class TensorFile {

    private static final float LARGEST_HALF = 65504;

    private TensorFile() {
    }

    /** Writes float32 arrays, in the order of their names. */
    public static void write(Path file, Map<String, NDArray> arrays) throws IOException {
        write(file, arrays, DataType.FLOAT32);
    }

    /**
     * Writes arrays, in the order of their names, rounded to 16 bits: half the size.
     *
     * @throws UserFacingException if a value is beyond what 16 bits hold, naming the array; nothing is written then
     */
    public static void writeHalf(Path file, Map<String, NDArray> arrays) throws IOException {
        for (Map.Entry<String, NDArray> array : arrays.entrySet()) {
            float largest = array.getValue().stopGradient().abs().max().getFloat();
            if (!(largest <= LARGEST_HALF)) {
                throw new UserFacingException(file + " was not written: array \"" + array.getKey() + "\" has a value of "
                        + largest + ", and 16 bits hold none above " + LARGEST_HALF + ".", "Write 32 bits.");
            }
        }
        write(file, arrays, DataType.FLOAT16);
    }

    private static void write(Path file, Map<String, NDArray> arrays, DataType type) throws IOException {
        NDList list = new NDList();
        new TreeMap<>(arrays).forEach((name, array) -> {
            NDArray written = array.toType(type, false);
            written.setName(name);
            list.add(written);
        });
        AtomicFile.write(file, list.encode(NDList.Encoding.SAFETENSORS));
    }

    /**
     * Reads all arrays into {@code manager}.
     *
     * @throws UserFacingException if the file is missing or is no safetensors file
     */
    public static Map<String, NDArray> read(Path file, NDManager manager) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserFacingException(file + ": there is no such file of weights.",
                    "Check the path in project.json, or train the network from scratch.");
        }
        byte[] content = Files.readAllBytes(file);
        try {
            Map<String, NDArray> arrays = new LinkedHashMap<>();
            NDList.decode(manager, content).forEach(array -> arrays.put(array.getName(), array));
            return arrays;
        } catch (RuntimeException malformed) {
            throw new UserFacingException(file + " (" + content.length + " bytes) is no readable safetensors file.",
                    "Expected the safetensors format with arrays of 32 or 16 bits; the file may be cut off. Make it again.",
                    malformed);
        }
    }

    /**
     * Copies arrays of a file, of 32 bits or 16, into a network's parameters.
     *
     * @throws UserFacingException if one is missing or has another shape, naming it
     */
    public static void load(Path file, NDManager manager, NetworkParameters parameters) throws IOException {
        try (NDManager reading = manager.newSubManager()) {
            Map<String, NDArray> found = read(file, reading);
            for (Map.Entry<String, NDArray> own : parameters.arrays().entrySet()) {
                NDArray array = found.get(own.getKey());
                if (array == null) {
                    throw new UserFacingException(file + " holds no array \"" + own.getKey() + "\".",
                            "Use weights that were trained for this network; it needs "
                                    + new TreeMap<>(parameters.arrays()).keySet() + ".");
                }
                if (!array.getShape().equals(own.getValue().getShape())) {
                    throw new UserFacingException(file + ": array \"" + own.getKey() + "\" has shape "
                            + array.getShape() + ", expected " + own.getValue().getShape() + ".",
                            "Use weights that were trained for this network, image shape and number of classes.");
                }
            }
            for (Map.Entry<String, NDArray> own : parameters.arrays().entrySet()) {
                parameters.put(own.getKey(), parameters.kind(own.getKey()),
                        found.get(own.getKey()).toType(DataType.FLOAT32, false).toFloatArray(), own.getValue().getShape());
            }
        }
    }
}
