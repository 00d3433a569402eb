package org.tramstudio.data;

/**
 * Images that are computed with at once, ready for a network. The arrays belong to whoever takes the batch.
 *
 * @param pixels normalised values: image by image, channel by channel, row by row (NCHW)
 * @param labels the class of each image
 * @param shape the shape of one image
 */
public record Batch(float[] pixels, int[] labels, ImageShape shape) {

    /** Checks that values and labels belong together. */
    public Batch {
        if (pixels.length != labels.length * shape.values()) {
            throw new IllegalArgumentException("batch of " + labels.length + " images of " + shape + " with "
                    + pixels.length + " values; " + labels.length * shape.values() + " were expected");
        }
    }

    /** How many images it holds. */
    public int size() {
        return labels.length;
    }
}
