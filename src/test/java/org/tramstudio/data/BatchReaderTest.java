package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchReaderTest {

    private static final ImageShape COLOUR = new ImageShape(3, 2, 2);

    private static LabeledImages twoImages() {
        byte[] values = {0, 51, 102, (byte) 153, 10, 10, 10, 10, (byte) 255, 0, (byte) 255, 0};
        return new DecodedImages(COLOUR, new int[] {1, 0}, index -> values);
    }

    @Test
    void measuresEachChannel() throws IOException {
        Normalization measured = Normalization.measure(twoImages(), 100, 1);
        assertEquals(0.3, measured.mean().get(0), 1e-12);
        assertEquals(Math.sqrt(0.05), measured.deviation().get(0), 1e-12);
        assertEquals(10 / 255.0, measured.mean().get(1), 1e-12);
        assertEquals(1 / 255.0, measured.deviation().get(1), 1e-12);
        assertEquals(0.5, measured.mean().get(2), 1e-12);
        assertEquals(0.5, measured.deviation().get(2), 1e-12);
    }

    @Test
    void normalisesEveryValueOfEveryImage() throws IOException {
        Normalization normalization = new Normalization(List.of(0.2, 0.0, 0.5), List.of(0.4, 1.0, 0.5));
        Batch batch = new BatchReader(twoImages(), normalization, Augmentation.NONE).read(0, new int[] {1, 0});
        float dark = 10 / 255f;
        float[] one = {-0.5f, 0, 0.5f, 1, dark, dark, dark, dark, 1, -1, 1, -1};
        float[] both = Arrays.copyOf(one, 24);
        System.arraycopy(one, 0, both, 12, 12);
        assertArrayEquals(both, batch.pixels(), 1e-6f);
        assertArrayEquals(new int[] {0, 1}, batch.labels());
    }

    @Test
    void refusesANormalizationOfOtherChannels() {
        Normalization grey = new Normalization(List.of(0.0), List.of(1.0));
        assertThrows(IllegalArgumentException.class,
                () -> new BatchReader(twoImages(), grey, Augmentation.NONE));
        assertThrows(IllegalArgumentException.class, () -> new Normalization(List.of(0.0), List.of(0.0)));
    }

    @Test
    void shiftsAndMirrorsWithoutChangingWhatStaysInside() {
        ImageShape shape = new ImageShape(1, 3, 4);
        byte[] original = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        boolean[] seen = new boolean[18];
        for (int index = 0; index < 400; index++) {
            byte[] changed = new byte[12];
            new Augmentation(1, true, 9).apply(original, changed, shape, 0, index);
            seen[matchingCase(original, changed, shape)] = true;
        }
        for (int i = 0; i < seen.length; i++) {
            assertEquals(true, seen[i], "shift and mirror case " + i + " never occurs");
        }
    }

    /** Which of the 9 shifts, mirrored or not, was applied; by a formulation of its own: pad, cut, then mirror. */
    private static int matchingCase(byte[] original, byte[] changed, ImageShape shape) {
        for (int i = 0; i < 18; i++) {
            byte[] padded = new byte[(shape.height() + 2) * (shape.width() + 2)];
            for (int y = 0; y < shape.height(); y++) {
                System.arraycopy(original, y * shape.width(), padded, (y + 1) * (shape.width() + 2) + 1, shape.width());
            }
            byte[] expected = new byte[original.length];
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    int column = i >= 9 ? shape.width() - 1 - x : x;
                    expected[y * shape.width() + x] =
                            padded[(y + i % 3) * (shape.width() + 2) + column + i / 3 % 3];
                }
            }
            if (Arrays.equals(expected, changed)) {
                return i;
            }
        }
        throw new AssertionError("no shift by one pixel gives " + Arrays.toString(changed));
    }

    @Test
    void augmentsByTheSeedTheEpochAndTheIndexAlone() throws IOException {
        LabeledImages glyphs = Glyphs.dataset(50, 1, 1).training();
        Normalization normalization = Normalization.measure(glyphs, 50, 1);
        BatchReader reader = new BatchReader(glyphs, normalization, Augmentation.standard(glyphs.shape(), 4));
        float[] alone = reader.read(2, new int[] {30}).pixels();
        float[] second = Arrays.copyOfRange(reader.read(2, new int[] {5, 30}).pixels(), 784, 1568);
        assertArrayEquals(alone, second);
        int[] all = IntStream.range(0, 50).toArray();
        assertFalse(Arrays.equals(reader.read(2, all).pixels(), reader.read(3, all).pixels()));
        BatchReader otherSeed = new BatchReader(glyphs, normalization, Augmentation.standard(glyphs.shape(), 5));
        assertFalse(Arrays.equals(reader.read(2, all).pixels(), otherSeed.read(2, all).pixels()));
    }

    @Test
    void neverMirrorsGreyImages() {
        assertEquals(new Augmentation(3, false, 1), Augmentation.standard(Glyphs.SHAPE, 1));
        assertEquals(new Augmentation(4, true, 1), Augmentation.standard(new ImageShape(3, 32, 32), 1));
    }

    @Test
    void givesThumbnailsAsOpaquePixels() throws IOException {
        assertArrayEquals(new int[] {0xFF000AFF, 0xFF330A00, 0xFF660AFF, 0xFF990A00}, ImagePixels.argb(twoImages(), 0));
        assertArrayEquals(new int[] {0xFF070707}, ImagePixels.argb(new byte[] {7}, new ImageShape(1, 1, 1)));
    }
}
