package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
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

    private TensorFile() {
    }

    /** Writes float32 arrays, in the order of their names. */
    public static void write(Path file, Map<String, NDArray> arrays) throws IOException {
        NDList list = new NDList();
        new TreeMap<>(arrays).forEach((name, array) -> {
            array.setName(name);
            list.add(array);
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
                    "Expected the safetensors format with float32 arrays; the file may be cut off. Make it again.",
                    malformed);
        }
    }

    /**
     * Copies arrays of a file into a network's parameters.
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
                        found.get(own.getKey()).toFloatArray(), own.getValue().getShape());
            }
        }
    }
}
