package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tramstudio.data.DatasetFiles.gzip;
import static org.tramstudio.data.DatasetFiles.idxImages;
import static org.tramstudio.data.DatasetFiles.idxLabels;
import static org.tramstudio.data.ReaderAssertions.assertLabels;
import static org.tramstudio.data.ReaderAssertions.assertRefused;
import static org.tramstudio.data.ReaderAssertions.open;
import static org.tramstudio.data.ReaderAssertions.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFormatTest {

    @TempDir
    Path folder;

    private static Map<String, byte[]> complete() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("train-images-idx3-ubyte", idxImages(3, 2, 4));
        files.put("train-labels-idx1-ubyte", idxLabels(2, 0, 1));
        files.put("t10k-images-idx3-ubyte", idxImages(2, 2, 4));
        files.put("t10k-labels-idx1-ubyte", idxLabels(1, 2));
        return files;
    }

    private void writeWith(String name, byte[] content) throws IOException {
        Map<String, byte[]> files = complete();
        files.put(name, content);
        DatasetFiles.write(folder, files);
    }

    private void assertHoldsTheFiles(Dataset dataset) throws IOException {
        assertEquals(new ImageShape(1, 2, 4), dataset.shape());
        assertEquals(List.of("0", "1", "2"), dataset.classNames());
        assertLabels(dataset.training(), 2, 0, 1);
        assertLabels(dataset.test(), 1, 2);
        assertArrayEquals(new int[] {20, 21, 22, 23, 24, 25, 26, 27}, values(dataset.training(), 2));
    }

    @Test
    void readsPlainFiles() throws IOException {
        DatasetFiles.write(folder, complete());
        assertHoldsTheFiles(open(folder));
    }

    @Test
    void readsAllFourFromOneOfThem() throws IOException {
        DatasetFiles.write(folder, complete());
        assertHoldsTheFiles(open(folder.resolve("t10k-labels-idx1-ubyte")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MNIST/raw/%s-%s-idx%d-ubyte.gz", "%s-%s.idx%d-ubyte", "letters-%s-%s-idx%d-ubyte.gz"})
    void readsTheUsualNamesAndPlaces(String pattern) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : complete().entrySet()) {
            String[] parts = file.getKey().split("-");
            String name = String.format(pattern, parts[0], parts[1], parts[1].equals("images") ? 3 : 1);
            files.put(name, name.endsWith(".gz") ? gzip(file.getValue()) : file.getValue());
        }
        DatasetFiles.write(folder, files);
        assertHoldsTheFiles(open(folder));
    }

    @Test
    void prefersTheUnpackedFileToItsArchive() throws IOException {
        writeWith("train-labels-idx1-ubyte.gz", gzip(idxLabels(0, 0, 0)));
        assertHoldsTheFiles(open(folder));
    }

    @Test
    void saysWhereATruncatedFileEnds() throws IOException {
        writeWith("train-images-idx3-ubyte", Arrays.copyOf(idxImages(3, 2, 4), 29));
        assertRefused(folder, "train-images-idx3-ubyte", "ends after 29 bytes", "40 bytes were expected", "offset 24",
                "5 of its 8 bytes");
    }

    @Test
    void saysThatAnArchiveEndsEarly() throws IOException {
        Map<String, byte[]> files = complete();
        files.remove("train-images-idx3-ubyte");
        byte[] packed = gzip(idxImages(3, 2, 4));
        files.put("train-images-idx3-ubyte.gz", Arrays.copyOf(packed, packed.length - 12));
        DatasetFiles.write(folder, files);
        assertRefused(folder, "train-images-idx3-ubyte.gz", "ends early");
    }

    @Test
    void saysWhichMagicNumberIsWrong() throws IOException {
        writeWith("t10k-images-idx3-ubyte", idxLabels(1, 2, 3, 4, 5, 6, 7, 8));
        assertRefused(folder, "t10k-images-idx3-ubyte", "0x00000801", "0x00000803", "offset 0");
    }

    @Test
    void saysWhichTestLabelIsOutOfRange() throws IOException {
        writeWith("t10k-labels-idx1-ubyte", idxLabels(1, 7));
        assertRefused(folder, "t10k-labels-idx1-ubyte", "label 7", "offset 9", "0 to 2");
    }

    @Test
    void saysThatImagesAndLabelsDoNotMatch() throws IOException {
        writeWith("train-labels-idx1-ubyte", idxLabels(0, 1, 2, 1));
        assertRefused(folder, "3 images", "4 labels", "train-labels-idx1-ubyte");
    }

    @Test
    void saysThatTestImagesHaveAnotherShape() throws IOException {
        writeWith("t10k-images-idx3-ubyte", idxImages(2, 3, 3));
        assertRefused(folder, "t10k-images-idx3-ubyte", "1×3×3", "1×2×4");
    }

    @Test
    void refusesAnAbsurdCountWithoutRunningOutOfMemory() throws IOException {
        byte[] images = idxImages(3, 2, 4);
        images[4] = 0x7F;
        byte[] labels = idxLabels(0, 1, 2);
        labels[4] = 0x7F;
        Map<String, byte[]> files = complete();
        files.put("train-images-idx3-ubyte", images);
        files.put("train-labels-idx1-ubyte", labels);
        DatasetFiles.write(folder, files);
        assertRefused(folder, "train-labels-idx1-ubyte");
    }

    @Test
    void namesTheMissingFile() throws IOException {
        Map<String, byte[]> files = complete();
        files.remove("t10k-labels-idx1-ubyte");
        DatasetFiles.write(folder, files);
        assertRefused(folder, "test labels is missing");
    }
}
