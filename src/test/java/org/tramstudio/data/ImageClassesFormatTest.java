package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tramstudio.data.DatasetFiles.colourPng;
import static org.tramstudio.data.DatasetFiles.greyPng;
import static org.tramstudio.data.DatasetFiles.jpeg;
import static org.tramstudio.data.ReaderAssertions.assertLabels;
import static org.tramstudio.data.ReaderAssertions.assertMentions;
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
import org.tramstudio.task.UserFacingException;

class ImageClassesFormatTest {

    @TempDir
    Path folder;

    private static Map<String, byte[]> withOwnTest(String top, String testFolder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(top + "train/class10/a.png", colourPng(3, 2, 50));
        files.put(top + "train/class2/b.png", colourPng(3, 2, 60));
        files.put(top + "train/class2/c.PNG", colourPng(3, 2, 70));
        files.put(top + testFolder + "/class10/d.png", colourPng(3, 2, 80));
        files.put(top + "README.txt", DatasetFiles.text("about"));
        files.put(top + "train/.hidden/x.png", new byte[0]);
        return files;
    }

    private static void assertHoldsTheFiles(Dataset dataset) throws IOException {
        assertEquals(List.of("class2", "class10"), dataset.classNames());
        assertEquals(new ImageShape(3, 2, 3), dataset.shape());
        assertLabels(dataset.training(), 0, 0, 1);
        assertLabels(dataset.test(), 1);
        assertArrayEquals(new int[] {60, 61, 62, 60, 61, 62, 60, 60, 60, 61, 61, 61, 60, 60, 60, 60, 60, 60},
                values(dataset.training(), 0));
    }

    private void write(Map<String, byte[]> files) throws IOException {
        DatasetFiles.write(folder, files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "val", "valid", "Test"})
    void readsAFolderWithItsOwnTestImages(String testFolder) throws IOException {
        write(withOwnTest("", testFolder));
        assertHoldsTheFiles(open(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "top/"})
    void readsAZipAndAFolderThatHoldsIt(String top) throws IOException {
        DatasetFiles.writeZip(folder.resolve("images.zip"), withOwnTest(top, "test"));
        assertHoldsTheFiles(open(folder.resolve("images.zip")));
        assertHoldsTheFiles(open(folder));
        assertEquals("images", open(folder).name());
    }

    @Test
    void splitsEveryClassWhenThereAreNoTestImages() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            files.put("cat/" + i + ".png", greyPng(2, 2, i));
        }
        for (int i = 0; i < 5; i++) {
            files.put("dog/" + i + ".png", greyPng(2, 2, 100 + i));
        }
        write(files);
        Dataset dataset = open(folder);
        assertTrue(dataset.source().contains("80 : 20"), dataset.source());
        assertLabels(dataset.training(), 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
        assertLabels(dataset.test(), 0, 0, 1);
        assertArrayEquals(firstValues(dataset.test()), firstValues(open(folder).test()));
        int[] all = Arrays.copyOf(firstValues(dataset.training()), 15);
        System.arraycopy(firstValues(dataset.test()), 0, all, 12, 3);
        Arrays.sort(all);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 101, 102, 103, 104}, all);
    }

    private static int[] firstValues(LabeledImages images) throws IOException {
        int[] first = new int[images.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = values(images, i)[0];
        }
        return first;
    }

    @Test
    void keepsGreyValuesAsTheyAreStored() throws IOException {
        write(Map.of("train/a/1.png", greyPng(2, 2, 100), "train/b/1.png", greyPng(2, 2, 30), "test/a/1.png",
                greyPng(2, 2, 7)));
        Dataset dataset = open(folder);
        assertEquals(new ImageShape(1, 2, 2), dataset.shape());
        assertArrayEquals(new int[] {100, 101, 101, 102}, values(dataset.training(), 0));
    }

    @Test
    void spreadsGreyImagesOverThreeChannelsBesideColouredOnes() throws IOException {
        write(Map.of("train/a/1.png", greyPng(2, 1, 100), "train/b/1.png", colourPng(2, 1, 30), "test/a/1.png",
                greyPng(2, 1, 7)));
        Dataset dataset = open(folder);
        assertArrayEquals(new int[] {100, 101, 100, 101, 100, 101}, values(dataset.training(), 0));
    }

    @Test
    void decodesJpeg() throws IOException {
        write(Map.of("train/a/1.jpg", jpeg(32, 32), "train/b/1.JPEG", jpeg(32, 32), "val/b/1.jpeg", jpeg(32, 32)));
        int[] values = values(open(folder).training(), 0);
        assertEquals(255, values[0], 4);
        assertEquals(0, values[31], 4);
        assertEquals(255, values[2 * 1024 + 31], 4);
    }

    @Test
    void namesTheImageOfAnotherSize() throws IOException {
        Map<String, byte[]> files = withOwnTest("", "test");
        files.put("train/class2/z.png", colourPng(4, 2, 0));
        write(files);
        LabeledImages training = open(folder).training();
        assertMentions(assertThrows(UserFacingException.class, () -> values(training, 2)),
                "train/class2/z.png", "4 × 2", "3 × 2");
    }

    @Test
    void namesTheCorruptImage() throws IOException {
        Map<String, byte[]> files = withOwnTest("", "test");
        files.put("train/class2/y.png", Arrays.copyOf(colourPng(3, 2, 0), 45));
        files.put("train/class2/z.png", DatasetFiles.text("no image at all"));
        write(files);
        LabeledImages training = open(folder).training();
        assertMentions(assertThrows(UserFacingException.class, () -> values(training, 2)), "class2/y.png");
        assertMentions(assertThrows(UserFacingException.class, () -> values(training, 3)), "class2/z.png",
                "neither PNG nor JPEG");
    }

    @Test
    void refusesATruncatedJpegInsteadOfFillingItWithGrey() throws IOException {
        byte[] whole = jpeg(32, 32);
        write(Map.of("train/a/1.jpg", whole, "train/a/2.jpg", Arrays.copyOf(whole, whole.length - 20), "train/b/1.jpg",
                whole, "test/b/1.jpg", whole));
        LabeledImages training = open(folder).training();
        assertMentions(assertThrows(UserFacingException.class, () -> values(training, 1)), "train/a/2.jpg",
                "Truncated");
    }

    @Test
    void namesTheColouredImageAmongGreyOnes() throws IOException {
        write(Map.of("train/a/1.png", greyPng(2, 2, 1), "train/a/2.png", colourPng(2, 2, 1), "train/b/1.png",
                greyPng(2, 2, 1), "test/b/1.png", greyPng(2, 2, 1)));
        LabeledImages training = open(folder).training();
        assertMentions(assertThrows(UserFacingException.class, () -> values(training, 1)), "train/a/2.png", "colour");
    }

    @Test
    void namesTheTestClassThatTrainingDoesNotHave() throws IOException {
        Map<String, byte[]> files = withOwnTest("", "test");
        files.put("test/class3/a.png", colourPng(3, 2, 0));
        write(files);
        assertRefused(folder, "test/class3/a.png", "\"class3\"", "\"train\"");
    }

    @Test
    void refusesImagesOutsideClassFolders() throws IOException {
        Map<String, byte[]> files = withOwnTest("", "test");
        files.put("test/stray.png", colourPng(3, 2, 0));
        write(files);
        assertRefused(folder, "test/stray.png", "outside every class folder");
    }

    @Test
    void refusesASingleClass() throws IOException {
        write(Map.of("train/a/1.png", greyPng(2, 2, 1), "test/a/1.png", greyPng(2, 2, 1)));
        assertRefused(folder, "one class, \"a\"", "at least 2");
    }
}
