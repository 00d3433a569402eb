package org.tramstudio.nn.weights;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.files.archive.ZipContents;
import org.tramstudio.files.array.NpyArray;
import org.tramstudio.files.array.NumericArray;
import org.tramstudio.files.pickle.PickleReader;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.task.UserFacingException;

/** The formats that are zip files: PyTorch's since 1.6 ({@code data.pkl} and one entry a storage), and NumPy's npz. */
final class ZipWeights {

    private static final String PICKLE = "data.pkl";
    private static final String NPY = ".npy";
    private static final long LARGEST_PICKLE = 256L << 20;

    private ZipWeights() {
    }

    static Map<String, ConstantValues> read(Path file) throws IOException {
        try (ZipContents zip = new ZipContents(file)) {
            Optional<String> pickle = zip.names().stream()
                    .filter(name -> name.equals(PICKLE) || name.matches("[^/]+/" + PICKLE)).findFirst();
            if (pickle.isPresent()) {
                return torch(file.toString(), zip, pickle.get());
            }
            List<String> arrays = zip.names().stream().filter(name -> name.endsWith(NPY)).toList();
            if (!arrays.isEmpty()) {
                return npz(file.toString(), zip, arrays);
            }
            throw new UserFacingException(file + " is a zip file, but neither PyTorch's nor NumPy's: it holds "
                    + String.join(", ", zip.names().stream().limit(4).toList()) + ".",
                    "Expected is data.pkl, as torch.save writes it, or arrays, as numpy.savez does.");
        }
    }

    private static Map<String, ConstantValues> torch(String file, ZipContents zip, String pickle) throws IOException {
        String root = pickle.substring(0, pickle.length() - PICKLE.length());
        if (zip.names().contains(root + "constants.pkl")) {
            throw new UserFacingException(file + " is a TorchScript program, not a file of weights.",
                    "In Python: torch.save(torch.jit.load(file).state_dict(), \"weights.pth\").");
        }
        PickleReader.Read read = PickleReader.read(zip.describe(pickle),
                MemorySegment.ofArray(zip.read(pickle, LARGEST_PICKLE)), 0);
        HostileNames.require(file, read.names());
        return TorchStorages.fill(file, TorchObject.tensors(file, read.value()), order(zip, root + "byteorder"),
                key -> storage(file, zip, root + "data/" + key));
    }

    private static MemorySegment storage(String file, ZipContents zip, String name) throws IOException {
        try {
            return MemorySegment.ofArray(zip.read(name, Integer.MAX_VALUE));
        } catch (FileNotFoundException missing) {
            throw new UserFacingException(file + ": its entry \"" + name + "\", which holds numbers of a tensor, is missing.",
                    "Download or write the file again.", missing);
        }
    }

    private static ByteOrder order(ZipContents zip, String name) throws IOException {
        boolean big = zip.names().contains(name)
                && new String(zip.read(name, 64), StandardCharsets.ISO_8859_1).strip().equals("big");
        return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static Map<String, ConstantValues> npz(String file, ZipContents zip, List<String> names) throws IOException {
        WeightArrays arrays = new WeightArrays(file);
        for (String name : names) {
            NumericArray array = NpyArray.read(zip.describe(name), MemorySegment.ofArray(zip.read(name, Integer.MAX_VALUE)))
                    .numbers();
            String plain = name.substring(0, name.length() - NPY.length());
            arrays.reserve(plain, array.count());
            arrays.put(plain, array);
        }
        return arrays.arrays();
    }
}
