package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tramstudio.data.NpzFiles.npy;
import static org.tramstudio.data.ReaderAssertions.assertLabels;
import static org.tramstudio.data.ReaderAssertions.assertRefused;
import static org.tramstudio.data.ReaderAssertions.open;
import static org.tramstudio.data.ReaderAssertions.values;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzFormatTest {

    @TempDir
    Path folder;

    private static byte[] counting(int count) {
        byte[] bytes = new byte[count];
        for (int k = 0; k < count; k++) {
            bytes[k] = (byte) k;
        }
        return bytes;
    }

    static Map<String, byte[]> whole() {
        return new TreeMap<>(Map.of("x_train", npy("|u1", "(3, 2, 2)", counting(12)), "y_train", npy("|u1", "(3,)",
                new byte[] {2, 0, 1}), "x_test", npy("|u1", "(1, 2, 2)", counting(4)), "y_test",
                npy("<i8", "(1,)", new byte[] {1, 0, 0, 0, 0, 0, 0, 0})));
    }

    private Path written(Map<String, byte[]> arrays) throws IOException {
        return Files.write(folder.resolve("set.npz"), NpzFiles.npz(arrays));
    }

    @Test
    void readsTheFourArraysOfKeras() throws IOException {
        Dataset dataset = open(written(whole()));
        assertEquals("set", dataset.name());
        assertEquals(new ImageShape(1, 2, 2), dataset.shape());
        assertEquals(List.of("0", "1", "2"), dataset.classNames());
        assertLabels(dataset.training(), 2, 0, 1);
        assertLabels(dataset.test(), 1);
        assertArrayEquals(new int[] {8, 9, 10, 11}, values(dataset.training(), 2));
        assertEquals("set", open(folder).name());
    }

    @Test
    void takesChannelsFromBehindOrBeforeAndFloatsToOne() throws IOException {
        Map<String, byte[]> arrays = whole();
        arrays.put("x_train", npy("|u1", "(3, 1, 2, 3)", counting(18)));
        ByteBuffer floats = ByteBuffer.allocate(24).order(ByteOrder.BIG_ENDIAN);
        for (float value : new float[] {0, 1, 0.5f, 0.25f, 0.75f, 1}) {
            floats.putFloat(value);
        }
        arrays.put("x_test", npy(">f4", "(1, 3, 1, 2)", floats.array()));
        Dataset dataset = open(written(arrays));
        assertEquals(new ImageShape(3, 1, 2), dataset.shape());
        assertArrayEquals(new int[] {0, 3, 1, 4, 2, 5}, values(dataset.training(), 0));
        assertArrayEquals(new int[] {0, 255, 128, 64, 191, 255}, values(dataset.test(), 0));
    }

    @Test
    void splitsImagesAndLabelsAndReadsNamesAndRowsOfOnes() throws IOException {
        byte[] names = "catdog".getBytes(Charset.forName("UTF-32LE"));
        Dataset dataset = open(written(Map.of("images", npy("|u1", "(4, 1, 1)", counting(4)), "labels", npy("|u1", "(4, 2)",
                new byte[] {1, 0, 0, 1, 1, 0, 0, 1}), "class_names", npy("<U3", "(2,)", names))));
        assertEquals(List.of("cat", "dog"), dataset.classNames());
        assertLabels(dataset.training(), 0, 1);
        assertLabels(dataset.test(), 0, 1);
    }

    @Test
    void refusesObjectsNormalisedPixelsAndWhatDoesNotFit() throws IOException {
        Map<String, byte[]> arrays = whole();
        arrays.put("x_train", npy("|O", "(3, 2, 2)", counting(96)));
        assertRefused(written(arrays), "x_train.npy", "Python objects");
        arrays.put("x_train", npy("<f4", "(3, 1, 1)", new byte[] {0, 0, -128, -65, 0, 0, 0, 0, 0, 0, 0, 0}));
        assertRefused(written(arrays), "x_train.npy", "-1.0", "normalised");
        arrays.put("x_train", npy("|u1", "(3, 200, 200)", counting(12)));
        assertRefused(written(arrays), "x_train.npy", "12 bytes do not hold");
        arrays.put("x_train", npy("|u1", "(99999999, 99999999)", counting(12)));
        assertRefused(written(arrays), "shape");
        arrays.put("x_train", npy("|u1", "(2, 2, 2)", counting(8)));
        assertRefused(written(arrays), "2 images", "3 labels");
        arrays.remove("y_test");
        arrays.put("x_train", npy("|u1", "(3, 2, 2)", counting(12)));
        assertRefused(written(arrays), "no array named y_test");
    }
}
