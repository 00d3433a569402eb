package org.tramstudio.training;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.ImageShape;
import org.tramstudio.data.LabeledImages;

/**
 * Random images of any size and number of classes.
 *
 * @param size how many
 * @param shape of each
 * @param classes image k has the class 7k + 3 modulo this
 */
record NoiseImages(int size, ImageShape shape, int classes) implements LabeledImages {

    static Dataset dataset(int size, ImageShape shape, int classes) {
        NoiseImages images = new NoiseImages(size, shape, classes);
        List<String> names = Collections.nCopies(classes, "noise");
        return new Dataset("noise", "made by the test", names, images, images);
    }

    @Override
    public int label(int index) {
        return (7 * index + 3) % classes;
    }

    @Override
    public void read(int index, byte[] destination, int offset) {
        byte[] pixels = new byte[shape.values()];
        new Random(index).nextBytes(pixels);
        System.arraycopy(pixels, 0, destination, offset, pixels.length);
    }
}
