package org.tramstudio.data;

/**
 * The shape of one image.
 *
 * @param channels 1 for grey, 3 for red, green, blue
 * @param height rows of pixels
 * @param width columns of pixels
 */
public record ImageShape(int channels, int height, int width) {

    /** Checks that all three are positive. */
    public ImageShape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "image shape " + channels + " x " + height + " x " + width + ": each must be at least 1");
        }
    }

    /** Values in one image. */
    public int values() {
        return channels * height * width;
    }

    @Override
    public String toString() {
        return channels + "×" + height + "×" + width;
    }
}
