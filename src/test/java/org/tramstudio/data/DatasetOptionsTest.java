package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tramstudio.data.DatasetFiles.colourPng;
import static org.tramstudio.data.DatasetFiles.text;
import static org.tramstudio.data.ReaderAssertions.assertLabels;
import static org.tramstudio.data.ReaderAssertions.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

class DatasetOptionsTest {

    @TempDir
    Path folder;

    private Dataset open(DatasetOptions options) throws IOException {
        return DatasetReader.open(folder, options, TaskControl.NONE);
    }

    private static Map<String, byte[]> imageNet() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("train/n01440764/a.JPEG", colourPng(40, 20, 50));
        files.put("train/n01440764/b.JPEG", colourPng(20, 30, 90));
        files.put("train/n01443537/c.JPEG", colourPng(16, 16, 10));
        files.put("val/n01443537/d.JPEG", colourPng(33, 17, 10));
        files.put("test/e.JPEG", colourPng(9, 9, 0));
        files.put("LOC_synset_mapping.txt", text("n01440764 tench, Tinca tinca\nn01443537 goldfish, Carassius auratus\n"));
        return files;
    }

    @Test
    void bringsImageNetsLayoutToOneSizeAndReadsItsWords() throws IOException {
        DatasetFiles.write(folder, imageNet());
        Dataset dataset = open(DatasetOptions.STANDARD.withImageSize(8).withNormalization(NormalizationChoice.IMAGENET));
        assertEquals(new ImageShape(3, 8, 8), dataset.shape());
        assertEquals(List.of("tench", "goldfish"), dataset.classNames());
        assertLabels(dataset.training(), 0, 0, 1);
        assertLabels(dataset.test(), 1);
        assertEquals(List.of(0.485, 0.456, 0.406), dataset.normalization().mean());
        // a 40 x 20 image: 20 rows become 9, of which the middle 8 stay: red is 50 + x with the middle at x = 19.5
        int[] values = values(dataset.training(), 0);
        double step = 20.0 / 9;
        for (int x = 0; x < 8; x++) {
            assertEquals(50 + 19.5 + (x - 3.5) * step, values[x], 0.6);
        }
    }

    @Test
    void keepsAnImageThatHasTheSizeAlready() {
        byte[] image = new byte[3 * 16];
        for (int k = 0; k < image.length; k++) {
            image[k] = (byte) (5 * k);
        }
        assertArrayEquals(image, new ImageResize(4, 1).apply(image, new ImageShape(3, 4, 4)));
    }

    @Test
    void leavesCorruptImagesOutAndNamesThem() throws IOException {
        Map<String, byte[]> files = imageNet();
        files.put("train/n01440764/a.JPEG", text("no image"));
        files.put("train/n01443537/x.JPEG", Arrays.copyOf(colourPng(16, 16, 10), 60));
        DatasetFiles.write(folder, files);
        DatasetOptions options = DatasetOptions.STANDARD.withImageSize(8);
        assertThrows(UserFacingException.class, () -> open(options));
        Dataset dataset = open(options.withSkipCorrupt(true));
        assertLabels(dataset.training(), 0, 1);
        assertEquals(2, dataset.problems().size());
        assertTrue(dataset.problems().get(0).contains("n01440764/a.JPEG"), dataset.problems().toString());
        assertTrue(dataset.problems().get(1).contains("n01443537/x.JPEG"), dataset.problems().toString());
        files.replaceAll((_, _) -> text("none"));
        DatasetFiles.write(folder, files);
        assertThrows(UserFacingException.class, () -> open(options.withSkipCorrupt(true)));
    }
}
