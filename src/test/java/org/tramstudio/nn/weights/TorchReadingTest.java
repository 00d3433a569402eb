package org.tramstudio.nn.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.files.DamagedBytes;
import org.tramstudio.files.pickle.PickleOps;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.task.UserFacingException;

@Timeout(300)
class TorchReadingTest {

    private static final byte[] SIX = TorchFiles.little(1, 2, 3, 4, 5, 6);

    @TempDir
    Path folder;

    private Map<String, ConstantValues> read(byte[] content) throws IOException {
        return StateDict.read(Files.write(folder.resolve("net.pth"), content));
    }

    private Map<String, ConstantValues> read(PickleOps pickle) throws IOException {
        return read(TorchFiles.zip(pickle.end(), Map.of("0", SIX)));
    }

    private void assertRefused(byte[] content, String... parts) throws IOException {
        UserFacingException refusal = assertThrows(UserFacingException.class, () -> read(content));
        for (String part : parts) {
            assertTrue(refusal.getMessage().contains(part), "\"" + part + "\" is missing in: " + refusal.getMessage());
        }
        assertTrue(refusal.getMessage().contains("net.pth"), refusal.getMessage());
    }

    private void assertRefused(PickleOps pickle, String... parts) throws IOException {
        assertRefused(TorchFiles.zip(pickle.end(), Map.of("0", SIX)), parts);
    }

    private static PickleOps six() {
        return TorchFiles.floats(new PickleOps().codes("}").text("w"), "0", 6).codes("s");
    }

    @Test
    void readsTransposedAndShiftedViewsOfOneStorage() throws IOException {
        PickleOps pickle = new PickleOps().codes("}(").text("t");
        TorchFiles.tensor(pickle, "FloatStorage", "0", 6, 0, new int[] {3, 2}, new int[] {1, 3}).text("tail");
        TorchFiles.tensor(pickle, "FloatStorage", "0", 6, 4, new int[] {2}, new int[] {1}).text("number");
        TorchFiles.tensor(pickle, "FloatStorage", "0", 6, 2, new int[0], new int[0]).codes("u");
        Map<String, ConstantValues> arrays = read(pickle);
        assertEquals(List.of("t", "tail", "number"), List.copyOf(arrays.keySet()));
        assertEquals(new ConstantValues(List.of(3, 2), new float[] {1, 4, 2, 5, 3, 6}), arrays.get("t"));
        assertArrayEquals(new float[] {5, 6}, arrays.get("tail").values());
        assertEquals(new ConstantValues(List.of(), new float[] {3}), arrays.get("number"));
    }

    @ParameterizedTest
    @CsvSource({"HalfStorage,003c00c2,1;-3", "BFloat16Storage,803f40c0,1;-3", "DoubleStorage,000000000000f03f,1",
        "LongStorage,feffffffffffffff,-2", "CharStorage,ff7f,-1;127", "ByteStorage,ff7f,255;127", "BoolStorage,0001,0;1",
        "IntStorage,feffffff,-2", "ShortStorage,feff,-2"})
    void readsEveryType(String type, String hex, String expected) throws IOException {
        byte[] storage = HexFormat.of().parseHex(hex);
        String[] numbers = expected.split(";");
        PickleOps pickle = TorchFiles.tensor(new PickleOps().codes("}").text("w"), type, "0", numbers.length, 0,
                new int[] {numbers.length}, new int[] {1}).codes("s");
        float[] values = read(TorchFiles.zip(pickle.end(), Map.of("0", storage))).get("w").values();
        for (int k = 0; k < numbers.length; k++) {
            assertEquals(Float.parseFloat(numbers[k]), values[k]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state_dict", "model", "net", "model_state_dict"})
    void unwrapsCheckpointsAndDropsTheParallelPrefix(String wrapping) throws IOException {
        PickleOps pickle = new PickleOps().codes("}(").text("epoch").number(3).text("args").named("argparse", "Namespace")
                .codes(")\u0081}").text("lr").codes("G?\u00f0\0\0\0\0\0\0sb").text(wrapping).codes("}").text("module.fc.bias");
        assertEquals(Set.of("fc.bias"), read(TorchFiles.floats(pickle, "0", 6).codes("su")).keySet());
    }

    @Test
    void readsParametersAndOrderedDictionaries() throws IOException {
        PickleOps pickle = new PickleOps().named("collections", "OrderedDict").codes(")R(").text("a")
                .named("torch._utils", "_rebuild_parameter").codes("(");
        TorchFiles.floats(pickle, "0", 6).codes("\u0088").named("collections", "OrderedDict").codes(")RtRu}")
                .text("_metadata").codes("Nsb");
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, read(pickle).get("a").values());
    }

    @Test
    void readsAWholeModule() throws IOException {
        PickleOps pickle = new PickleOps().named("net", "LeNet").codes(")\u0081}(").text("_parameters").codes("}")
                .text("_buffers").codes("}").text("_modules").codes("}").text("fc").named("torch.nn.modules.linear", "Linear")
                .codes(")\u0081}(").text("_parameters").codes("}").text("bias");
        TorchFiles.floats(pickle, "0", 6).codes("s").text("_buffers").codes("}").text("_modules").codes("}ubsub");
        assertEquals(Set.of("fc.bias"), read(pickle).keySet());
    }

    @Test
    void readsTheStreamOfOldVersionsWithStoragesThatNobodyAskedFor() throws IOException {
        PickleOps pickle = new PickleOps().codes("}(").text("state_dict").codes("}").text("w");
        TorchFiles.floats(pickle, "b", 6).codes("s").text("optimizer").codes("}").text("momentum");
        TorchFiles.floats(pickle, "a", 2).codes("su");
        byte[] stream = TorchFiles.stream(pickle.end(), new TreeMap<>(Map.of("a", TorchFiles.little(8, 9), "b", SIX)));
        assertEquals(Map.of("w", new ConstantValues(List.of(6), new float[] {1, 2, 3, 4, 5, 6})), read(stream));
        assertRefused(Arrays.copyOf(stream, stream.length - 5), "storage \"b\"", "6 numbers");
    }

    @Test
    void refusesWhatOnlyAnAttackNeedsAndNamesIt() throws IOException {
        assertRefused(six().named("posix", "system").text("rm -rf /").codes("\u0085R0"), "posix.system", "Nothing of it was run");
        assertRefused(six().named("builtins", "eval").text("1").codes("\u0085R0"), "builtins.eval");
        assertRefused(six().text("os").text("popen").codes("\u0093" + "0"), "os.popen");
        assertRefused(six().codes("(isubprocess\nPopen\n0"), "subprocess.Popen");
    }

    @Test
    void refusesTensorsOutsideOfTheirStorageAndAbsurdOnes() throws IOException {
        PickleOps beyond = new PickleOps().codes("}").text("w");
        assertRefused(TorchFiles.tensor(beyond, "FloatStorage", "0", 6, 1, new int[] {6}, new int[] {1}).codes("s"),
                "tensor \"w\"", "outside of its storage");
        PickleOps huge = new PickleOps().codes("}").text("w");
        assertRefused(TorchFiles.tensor(huge, "FloatStorage", "0", 6, 0, new int[] {1 << 30, 1 << 30}, new int[] {0, 0})
                .codes("s"), "2^31");
        PickleOps expanded = new PickleOps().codes("}").text("w");
        assertRefused(TorchFiles.tensor(expanded, "FloatStorage", "0", 6, 0, new int[] {2_000_000_000}, new int[] {0})
                .codes("s"), "fit into memory");
        PickleOps negative = new PickleOps().codes("}").text("w");
        assertRefused(TorchFiles.tensor(negative, "FloatStorage", "0", 6, 0, new int[] {-1}, new int[] {1}).codes("s"),
                "no whole number");
        PickleOps complex = new PickleOps().codes("}").text("w");
        assertRefused(TorchFiles.tensor(complex, "ComplexFloatStorage", "0", 6, 0, new int[] {1}, new int[] {1}).codes("s"),
                "ComplexFloatStorage");
        PickleOps missing = new PickleOps().codes("}").text("w");
        assertRefused(TorchFiles.floats(missing, "../../etc/passwd", 6).codes("s"), "net/data/../../etc/passwd", "missing");
    }

    @Test
    void saysWhatAFileIsThatHoldsNoWeights() throws IOException {
        assertRefused(new PickleOps().codes("}").text("epoch").number(3).codes("s"), "no state dict", "epoch");
        assertRefused(new PickleOps().codes("]").end(), "not one that torch.save wrote");
        assertRefused(new byte[0], "empty");
        assertRefused("version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII), "pointer");
        assertRefused(new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10}, "Keras");
        assertRefused(new byte[100], "no file of weights");
        assertThrows(UserFacingException.class, () -> StateDict.read(folder.resolve("nowhere.pth")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "stream"})
    void refusesDamagedFilesOrReadsThem(String form) throws IOException {
        byte[] whole = form.equals("zip") ? TorchFiles.zip(six().end(), Map.of("0", SIX))
                : TorchFiles.stream(six().end(), Map.of("0", SIX));
        int refused = 0;
        for (int seed = 0; seed < DamagedBytes.FILES; seed++) {
            try {
                read(DamagedBytes.of(whole, new Random(seed)));
            } catch (UserFacingException clear) {
                refused++;
                assertTrue(clear.getMessage().contains("net.pth"), clear.getMessage());
            }
        }
        assertTrue(refused > DamagedBytes.FILES / 4 && refused < DamagedBytes.FILES, refused + " refused");
    }
}
