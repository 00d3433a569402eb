package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tramstudio.data.ReaderAssertions.values;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class GlyphsTest {

    @Test
    void drawsTheSameImagesOnEveryMachine() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Dataset glyphs = Glyphs.dataset(40, 40, 7);
        byte[] image = new byte[glyphs.shape().values()];
        for (LabeledImages images : new LabeledImages[] {glyphs.training(), glyphs.test()}) {
            for (int i = 0; i < images.size(); i++) {
                images.read(i, image, 0);
                digest.update(image);
            }
        }
        assertEquals("822661b1082baf1818a09f68c2554591cdfdf6ca463d4c206f434441ca087cc5",
                HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void drawsAnImageIndependentlyOfHowManyThereAre() throws IOException {
        LabeledImages few = Glyphs.dataset(12, 1, 3).training();
        LabeledImages many = Glyphs.dataset(500, 1, 3).training();
        values(many, 400);
        assertArrayEquals(values(few, 11), values(many, 11));
    }

    @Test
    void drawsOtherImagesForAnotherSeedPartOrIndex() throws IOException {
        Dataset glyphs = Glyphs.dataset(20, 20, 3);
        int[] image = values(glyphs.training(), 0);
        assertFalse(Arrays.equals(image, values(Glyphs.dataset(20, 20, 4).training(), 0)));
        assertFalse(Arrays.equals(image, values(glyphs.test(), 0)));
        assertFalse(Arrays.equals(image, values(glyphs.training(), 10)));
    }

    @Test
    void givesEveryClassTheSameNumberOfImages() {
        for (ClassCounts.ClassCount count : ClassCounts.of(Glyphs.dataset(200, 50, 1)).classes()) {
            assertEquals(20, count.training(), count.name());
            assertEquals(5, count.test(), count.name());
        }
    }

    /** The mean image of a class is nearest for far more than the 10 % of its images that chance would give. */
    @Test
    void drawsClassesThatDiffer() throws IOException {
        Dataset glyphs = Glyphs.dataset(2000, 500, 5);
        double[][] means = classMeans(glyphs.training());
        int[] right = new int[10];
        for (int i = 0; i < glyphs.test().size(); i++) {
            if (nearest(means, values(glyphs.test(), i)) == glyphs.test().label(i)) {
                right[glyphs.test().label(i)]++;
            }
        }
        for (int label = 0; label < right.length; label++) {
            assertTrue(right[label] >= 15, glyphs.classNames().get(label) + ": " + right[label] + " of 50");
        }
    }

    @Test
    void refusesADifficultyThatRunsBackwards() {
        assertThrows(IllegalArgumentException.class, () -> new GlyphDifficulty(25, 0.3, 1.1, 0.7, 2.8, 0.2, 1.3, 3.2,
                0.4, 3, 10, 0.85, 1, 2.5, 26));
        assertThrows(IllegalArgumentException.class, () -> Glyphs.dataset(0, 10, 1));
    }

    private static double[][] classMeans(LabeledImages images) throws IOException {
        double[][] means = new double[10][images.shape().values()];
        for (int i = 0; i < images.size(); i++) {
            int[] image = values(images, i);
            for (int v = 0; v < image.length; v++) {
                means[images.label(i)][v] += image[v] / (images.size() / 10.0);
            }
        }
        return means;
    }

    /** The class whose mean image correlates most with the image. */
    private static int nearest(double[][] means, int[] image) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < means.length; label++) {
            double product = 0;
            double square = 0;
            for (int v = 0; v < image.length; v++) {
                product += means[label][v] * image[v];
                square += means[label][v] * means[label][v];
            }
            if (product / Math.sqrt(square) > most) {
                most = product / Math.sqrt(square);
                best = label;
            }
        }
        return best;
    }
}
