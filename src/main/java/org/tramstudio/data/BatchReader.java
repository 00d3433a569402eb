package org.tramstudio.data;

import java.io.IOException;
import java.util.stream.IntStream;

/** Reads, augments and normalises images into batches. Equal arguments give equal batches; safe for several threads. */
public final class BatchReader {

    private final LabeledImages images;
    private final Augmentation augmentation;
    private final float[][] tables;

    /**
     * Prepares to read.
     *
     * @param images where the images come from
     * @param normalization with as many channels as the images
     * @param augmentation {@link Augmentation#NONE} to measure accuracy
     */
    public BatchReader(LabeledImages images, Normalization normalization, Augmentation augmentation) {
        int channels = images.shape().channels();
        if (normalization.mean().size() != channels) {
            throw new IllegalArgumentException("normalization of " + normalization.mean().size()
                    + " channels for images of " + images.shape());
        }
        this.images = images;
        this.augmentation = augmentation;
        tables = IntStream.range(0, channels).mapToObj(normalization::table).toArray(float[][]::new);
    }

    /**
     * Reads one batch.
     *
     * @param epoch which pass over the images; decides, with each index, what the augmentation does
     * @param indices which images
     * @throws IOException if an image cannot be read; the message names the file
     */
    public Batch read(int epoch, int[] indices) throws IOException {
        ImageShape shape = images.shape();
        float[] pixels = new float[indices.length * shape.values()];
        int[] labels = new int[indices.length];
        byte[] original = new byte[shape.values()];
        byte[] changed = new byte[shape.values()];
        for (int i = 0; i < indices.length; i++) {
            images.read(indices[i], original, 0);
            labels[i] = images.label(indices[i]);
            if (augmentation.isNone()) {
                normalise(original, pixels, i);
            } else {
                augmentation.apply(original, changed, shape, epoch, indices[i]);
                normalise(changed, pixels, i);
            }
        }
        return new Batch(pixels, labels, shape);
    }

    private void normalise(byte[] values, float[] pixels, int image) {
        int perChannel = values.length / tables.length;
        int target = image * values.length;
        for (int v = 0; v < values.length; v++) {
            pixels[target + v] = tables[v / perChannel][Byte.toUnsignedInt(values[v])];
        }
    }
}
