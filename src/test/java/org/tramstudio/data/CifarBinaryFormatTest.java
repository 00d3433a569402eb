package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tramstudio.data.DatasetFiles.cifarRecords;
import static org.tramstudio.data.ReaderAssertions.assertLabels;
import static org.tramstudio.data.ReaderAssertions.assertRefused;
import static org.tramstudio.data.ReaderAssertions.open;
import static org.tramstudio.data.ReaderAssertions.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CifarBinaryFormatTest {

    @TempDir
    Path folder;

    private static Map<String, byte[]> complete(String in) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 1; i <= 5; i++) {
            files.put(in + "data_batch_" + i + ".bin", cifarRecords(i, i + 4));
        }
        files.put(in + "test_batch.bin", cifarRecords(0, 9, 3));
        return files;
    }

    private void writeWith(String name, byte[] content) throws IOException {
        Map<String, byte[]> files = complete("");
        files.put(name, content);
        DatasetFiles.write(folder, files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cifar-10-batches-bin/", "data/cifar-10-batches-bin/"})
    void readsTheBatchesInOrder(String place) throws IOException {
        DatasetFiles.write(folder, complete(place));
        Dataset dataset = open(folder);
        assertEquals(new ImageShape(3, 32, 32), dataset.shape());
        assertEquals("automobile", dataset.classNames().get(1));
        assertLabels(dataset.training(), 1, 5, 2, 6, 3, 7, 4, 8, 5, 9);
        assertLabels(dataset.test(), 0, 9, 3);
        int[] expected = new int[3072];
        Arrays.fill(expected, 106);
        assertArrayEquals(expected, values(dataset.training(), 3));
    }

    @Test
    void takesTheClassNamesFromTheirFile() throws IOException {
        writeWith("batches.meta.txt", DatasetFiles.text("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n"));
        assertEquals("j", open(folder).classNames().get(9));
    }

    @Test
    void refusesTooFewClassNames() throws IOException {
        writeWith("batches.meta.txt", DatasetFiles.text("a\nb\n"));
        assertRefused(folder, "batches.meta.txt", "2 classes", "10 were expected");
    }

    @Test
    void saysWhereATruncatedFileEnds() throws IOException {
        writeWith("data_batch_3.bin", Arrays.copyOf(cifarRecords(1, 2), 4000));
        assertRefused(folder, "data_batch_3.bin", "ends after 4,000 bytes", "30,730,000", "offset 3,073",
                "927 of its 3,073");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        writeWith("test_batch.bin", new byte[0]);
        assertRefused(folder, "test_batch.bin", "is empty");
    }

    @Test
    void saysWhichLabelIsOutOfRange() throws IOException {
        writeWith("data_batch_2.bin", cifarRecords(1, 10));
        assertRefused(folder, "data_batch_2.bin", "label 10", "offset 3,073", "0 to 9");
    }

    @Test
    void namesTheMissingBatches() throws IOException {
        Map<String, byte[]> files = complete("");
        files.remove("data_batch_2.bin");
        files.remove("data_batch_4.bin");
        DatasetFiles.write(folder, files);
        assertRefused(folder, "data_batch_2.bin, data_batch_4.bin missing");
    }
}
