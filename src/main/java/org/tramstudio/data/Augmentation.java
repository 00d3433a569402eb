package org.tramstudio.data;

import java.util.SplittableRandom;

/**
 * Changes training images a little, each time anew: shifts them over a black border ("pad and crop"), and mirrors half
 * of them. What happens to an image depends on (seed, epoch, index) alone.
 *
 * @param padding largest shift in either direction, pixels, at least 0
 * @param mirror whether left and right are exchanged in half of the images
 * @param seed of the choices
 */
public record Augmentation(int padding, boolean mirror, long seed) {

    /** Leaves every image as it is. */
    public static final Augmentation NONE = new Augmentation(0, false, 0);

    /** Checks the bounds. */
    public Augmentation {
        if (padding < 0) {
            throw new IllegalArgumentException("augmentation: padding " + padding + "; 0 or more was expected");
        }
    }

    /**
     * The usual augmentation: shifts by up to an eighth of the image (4 pixels for CIFAR-10's 32), and mirrors colour
     * images. Grey images are mostly characters, which mirroring would turn into others.
     */
    public static Augmentation standard(ImageShape shape, long seed) {
        return new Augmentation(Math.min(shape.height(), shape.width()) / 8, shape.channels() == 3, seed);
    }

    /** Whether images stay as they are. */
    public boolean isNone() {
        return padding == 0 && !mirror;
    }

    /**
     * Writes the changed image.
     *
     * @param original {@code shape.values()} values, channel by channel, row by row
     * @param changed takes as many
     * @param epoch which pass over the images
     * @param index which image
     */
    public void apply(byte[] original, byte[] changed, ImageShape shape, int epoch, int index) {
        SplittableRandom random = RandomStreams.of(seed, epoch, index);
        int down = random.nextInt(2 * padding + 1) - padding;
        int right = random.nextInt(2 * padding + 1) - padding;
        boolean mirrored = mirror && random.nextBoolean();
        int target = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < shape.height(); y++) {
                int row = y - down;
                boolean inside = row >= 0 && row < shape.height();
                int start = (channel * shape.height() + row) * shape.width();
                for (int x = 0; x < shape.width(); x++) {
                    int column = (mirrored ? shape.width() - 1 - x : x) - right;
                    changed[target++] = inside && column >= 0 && column < shape.width() ? original[start + column] : 0;
                }
            }
        }
    }
}
