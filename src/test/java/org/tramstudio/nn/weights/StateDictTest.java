package org.tramstudio.nn.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.nn.graph.ConstantValues;

class StateDictTest {

    @TempDir
    Path folder;

    static Map<String, ConstantValues> sample() {
        Map<String, ConstantValues> arrays = new LinkedHashMap<>();
        arrays.put("conv1.weight", new ConstantValues(List.of(2, 1, 3), new float[] {1, -2, 3.5f, 0, Float.MIN_VALUE, 6}));
        arrays.put("bn1.num_batches_tracked", new ConstantValues(List.of(), new float[] {7}));
        arrays.put("fc.empty", new ConstantValues(List.of(0, 4), new float[0]));
        arrays.put("fc.bias", new ConstantValues(List.of(2), new float[] {-0.25f, Float.POSITIVE_INFINITY}));
        return arrays;
    }

    @ParameterizedTest
    @ValueSource(strings = {"w.pth", "w.safetensors", "w.pt"})
    void readsWhatItWrites(String name) throws IOException {
        Path file = folder.resolve(name);
        StateDict.write(file, sample());
        assertEquals(sample(), StateDict.read(file));
    }

    /** PyTorch maps storages from the file, and expects each at a multiple of 64 bytes. */
    @Test
    void alignsWhatItStoresAsPyTorchDoes() throws IOException {
        Path file = folder.resolve("w.pth");
        StateDict.write(file, sample());
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<Integer> offsets = new ArrayList<>();
        for (int at = bytes.indexOf("PK\u0003\u0004"); at >= 0; at = bytes.indexOf("PK\u0003\u0004", at + 1)) {
            int content = at + 30 + bytes.charAt(at + 26) + (bytes.charAt(at + 28) | bytes.charAt(at + 29) << 8);
            offsets.add(content % 64);
        }
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0), offsets);
    }
}
