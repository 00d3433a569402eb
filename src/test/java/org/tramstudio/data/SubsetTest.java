package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SubsetTest {

    private static final ImageShape SHAPE = new ImageShape(1, 1, 1);

    /** 90 images: 60 of class 0, 20 of class 1, 10 of class 3; image i has value i. */
    private static LabeledImages ninety() {
        int[] labels = new int[90];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i < 60 ? 0 : i < 80 ? 1 : 3;
        }
        return new DecodedImages(SHAPE, labels, index -> new byte[] {(byte) index});
    }

    private static int[] drawn(int count, long seed) throws IOException {
        LabeledImages subset = Subset.stratified(ninety(), count, seed);
        int[] values = new int[subset.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ReaderAssertions.values(subset, i)[0];
        }
        return values;
    }

    @Test
    void keepsEveryClassesShareToWithinOneImage() {
        LabeledImages all = ninety();
        double[] shares = {60 / 90.0, 20 / 90.0, 0, 10 / 90.0};
        for (int count = 1; count < 90; count++) {
            LabeledImages subset = Subset.stratified(all, count, 5);
            assertEquals(count, subset.size());
            int[] counts = new int[4];
            for (int i = 0; i < count; i++) {
                counts[subset.label(i)]++;
            }
            for (int label = 0; label < 4; label++) {
                assertEquals(shares[label] * count, counts[label], 1, "class " + label + " of " + count);
            }
        }
    }

    @Test
    void drawsNoImageTwiceAndKeepsTheOrder() throws IOException {
        int[] values = drawn(31, 2);
        assertEquals(31, new HashSet<>(Arrays.stream(values).boxed().toList()).size());
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, values);
    }

    @Test
    void dependsOnTheSeedAlone() throws IOException {
        assertArrayEquals(drawn(20, 2), drawn(20, 2));
        assertFalse(Arrays.equals(drawn(20, 2), drawn(20, 3)));
    }

    @Test
    void readsAndLabelsTheSameImage() throws IOException {
        LabeledImages subset = Subset.stratified(ninety(), 30, 1);
        for (int i = 0; i < subset.size(); i++) {
            int value = ReaderAssertions.values(subset, i)[0];
            assertEquals(value < 60 ? 0 : value < 80 ? 1 : 3, subset.label(i));
        }
    }

    @Test
    void givesAllForZeroOrMoreThanThereAre() {
        LabeledImages all = ninety();
        assertSame(all, Subset.stratified(all, 0, 1));
        assertSame(all, Subset.stratified(all, 90, 1));
        assertThrows(IllegalArgumentException.class, () -> Subset.stratified(all, -1, 1));
    }
}
