package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tramstudio.data.DatasetFiles.gzip;
import static org.tramstudio.data.ReaderAssertions.assertLabels;
import static org.tramstudio.data.ReaderAssertions.assertRefused;
import static org.tramstudio.data.ReaderAssertions.open;
import static org.tramstudio.data.ReaderAssertions.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.files.pickle.PickleOps;

class CifarPythonFormatTest {

    @TempDir
    Path folder;

    /** A batch as Python 2 pickled it: value {@code v} of image {@code i} is {@code labels[i] + v % 7}. */
    static byte[] batch(String labelsKey, int... labels) {
        byte[] pixels = new byte[labels.length * 3072];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = (byte) (labels[k / 3072] + k % 3072 % 7);
        }
        PickleOps pickle = new PickleOps().codes("}q\u0001(").oldText("data").byteArray(pixels, labels.length, 3072)
                .oldText(labelsKey).codes("](");
        for (int label : labels) {
            pickle.number(label);
        }
        return pickle.codes("e").oldText("batch_label").oldText("batch 1 of 5").codes("u").end();
    }

    private static byte[] names(String key, int count) {
        PickleOps pickle = new PickleOps().codes("}(").oldText(key).codes("](");
        for (int k = 0; k < count; k++) {
            pickle.oldText("name " + k);
        }
        return pickle.codes("eu").end();
    }

    static Map<String, byte[]> ten(String in) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 1; i <= 5; i++) {
            files.put(in + "data_batch_" + i, batch("labels", i, i + 4));
        }
        files.put(in + "test_batch", batch("labels", 0, 9, 3));
        files.put(in + "batches.meta", names("label_names", 10));
        return files;
    }

    private static Map<String, byte[]> hundred() {
        return new TreeMap<>(Map.of("cifar-100-python/train", batch("fine_labels", 99, 5), "cifar-100-python/test",
                batch("fine_labels", 7), "cifar-100-python/meta", names("fine_label_names", 100)));
    }

    private static void assertIsTen(Dataset dataset) throws IOException {
        assertEquals("CIFAR-10", dataset.name());
        assertEquals("name 9", dataset.classNames().get(9));
        assertLabels(dataset.training(), 1, 5, 2, 6, 3, 7, 4, 8, 5, 9);
        assertLabels(dataset.test(), 0, 9, 3);
        assertEquals(6 + 3071 % 7, values(dataset.training(), 3)[3071]);
    }

    @Test
    void readsTheBatchesOfAFolder() throws IOException {
        DatasetFiles.write(folder, ten("cifar-10-batches-py/"));
        assertIsTen(open(folder));
        assertIsTen(open(folder.resolve("cifar-10-batches-py/test_batch")));
    }

    @Test
    void readsThePublishedTarFileWithoutUnpackingItToTheDisk() throws IOException {
        Files.write(folder.resolve("cifar-10-python.tar.gz"), gzip(TarFiles.of(ten("cifar-10-batches-py/"))));
        assertIsTen(open(folder.resolve("cifar-10-python.tar.gz")));
        assertIsTen(open(folder));
        assertEquals(1, Files.list(folder).count());
    }

    @Test
    void readsBothFormsOfCifar100ByItsFineLabels() throws IOException {
        Path tar = Files.write(folder.resolve("cifar-100-python.tgz"), gzip(TarFiles.of(hundred())));
        Dataset dataset = open(tar);
        assertEquals("CIFAR-100", dataset.name());
        assertEquals("name 99", dataset.classNames().get(99));
        assertLabels(dataset.training(), 99, 5);
        byte[] record = new byte[3074];
        record[0] = 19;
        record[1] = 42;
        record[3073] = 11;
        Path binary = Files.createDirectory(folder.resolve("binary"));
        DatasetFiles.write(binary, Map.of("train.bin", record, "test.bin", record));
        assertLabels(open(binary).training(), 42);
        assertEquals(11, values(open(binary).test(), 0)[3071]);
    }

    @Test
    void saysWhatIsWrongWithABatch() throws IOException {
        Map<String, byte[]> files = ten("");
        files.put("data_batch_2", batch("labels", 3, 10));
        DatasetFiles.write(folder, files);
        assertRefused(folder, "data_batch_2", "label number 1 is out of range");
        files.put("data_batch_2", batch("letters", 3, 1));
        DatasetFiles.write(folder, files);
        assertRefused(folder, "data_batch_2", "\"labels\" is missing", "letters");
        files.put("data_batch_2", new PickleOps().named("os", "system").text("x").codes("\u0085R").end());
        DatasetFiles.write(folder, files);
        assertRefused(folder, "data_batch_2", "no dictionary");
    }

    @Test
    void refusesATarFileThatLeadsOutOrHoldsAFileTwice() throws IOException {
        Path tar = Files.write(folder.resolve("a.tar"), TarFiles.of(Map.of("../../etc/passwd", new byte[3])));
        assertRefused(tar, "a.tar", "../../etc/passwd", "leads out");
        Files.write(tar, TarFiles.of(Map.of("x".repeat(99) + "/" + "y".repeat(99), new byte[3])));
        assertRefused(tar, "a.tar", "y".repeat(99));
    }
}
