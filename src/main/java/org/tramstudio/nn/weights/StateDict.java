package org.tramstudio.nn.weights;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.task.UserFacingException;

/**
 * Named arrays of weights in a file: {@code .safetensors}; PyTorch's {@code .pth}, {@code .pt}, {@code .bin} and their like,
 * as {@code torch.save} writes them since version 1.6 (a zip) and before (a stream); NumPy's {@code .npz}. The content
 * tells which it is, not the name.
 *
 * <p>A file of PyTorch is a program for Python's pickle machine. It is read as data alone, see
 * {@link org.tramstudio.files.pickle.PickleReader}: nothing that it names is looked up, made or called, and one that names
 * what no file of weights needs is refused. State dicts within checkpoints ({@code {"state_dict": ...}},
 * {@code {"model": ...}} and the like) and within whole modules are found, and a common prefix {@code module.} is dropped.
 */
public final class StateDict {

    private static final String SAFETENSORS = ".safetensors";
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    private StateDict() {
    }

    /**
     * Reads all arrays of numbers in a file.
     *
     * @return the arrays by name, in the file's order, as 32-bit floats whatever they are stored as; at least one
     * @throws UserFacingException if the file is missing, of another format, damaged, larger than memory, or would have
     *                             Python call what no file of weights needs; the message names file and place
     */
    public static Map<String, ConstantValues> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserFacingException(file + ": there is no such file of weights.",
                    "Check the path, or train the network from scratch.");
        }
        Map<String, ConstantValues> arrays = readAny(file);
        if (arrays.isEmpty()) {
            throw new UserFacingException(file + " holds no arrays of weights.",
                    "Expected is a state dict: a dictionary of names and tensors.");
        }
        return arrays;
    }

    /**
     * Writes arrays as 32-bit floats: as safetensors if the name ends so, else as {@code torch.save} writes a state dict.
     *
     * @throws UserFacingException if the file cannot be written
     */
    public static void write(Path file, Map<String, ConstantValues> arrays) throws IOException {
        boolean safetensors = file.toString().toLowerCase(Locale.ROOT).endsWith(SAFETENSORS);
        AtomicFile.write(file, safetensors ? SafetensorsFile.bytes(arrays) : TorchArchiveWriter.bytes(arrays));
    }

    private static Map<String, ConstantValues> readAny(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ); Arena arena = Arena.ofConfined()) {
            MemorySegment content = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            if (begins(content, 'P', 'K', 3, 4)) {
                return ZipWeights.read(file);
            }
            if (begins(content, 0x80) && content.byteSize() > 2 && content.get(BYTE, 1) <= 5) {
                return TorchStream.read(file.toString(), content);
            }
            if (content.byteSize() > Long.BYTES && content.get(BYTE, Long.BYTES) == '{') {
                return SafetensorsFile.read(file.toString(), content);
            }
            throw unknown(file, content);
        } catch (NoSuchFileException gone) {
            throw new UserFacingException(file + ": there is no such file of weights.", "Check the path.", gone);
        }
    }

    private static UserFacingException unknown(Path file, MemorySegment content) {
        boolean hdf = begins(content, 0x89, 'H', 'D', 'F');
        boolean page = begins(content, '<') || begins(content, 'v', 'e', 'r', 's', 'i', 'o', 'n', ' ', 'h', 't', 't', 'p');
        String problem = content.byteSize() == 0 ? " is empty."
                : hdf ? " is a file of HDF5, as Keras writes it."
                : page ? " holds text, not weights: a web page or a pointer to the real file was downloaded in its place."
                : " (" + content.byteSize() + " bytes) is no file of weights of a known format.";
        return new UserFacingException(file + problem, "Expected is .safetensors, a state dict that torch.save wrote (.pth, "
                + ".pt, .bin), or .npz with arrays" + (hdf ? "; from Keras, export the network as ONNX." : "."));
    }

    private static boolean begins(MemorySegment content, int... bytes) {
        if (content.byteSize() < bytes.length) {
            return false;
        }
        for (int k = 0; k < bytes.length; k++) {
            if (Byte.toUnsignedInt(content.get(BYTE, k)) != bytes[k]) {
                return false;
            }
        }
        return true;
    }
}
