package org.tramstudio.data;

import java.io.IOException;

/** Images as a window draws them. */
public final class ImagePixels {

    private ImagePixels() {
    }

    /**
     * One image's pixels, row by row, each as 0xAARRGGBB, opaque. Where there are not three channels the first is shown
     * as grey.
     *
     * @throws IOException if the image cannot be read; the message names the file
     */
    public static int[] argb(LabeledImages images, int index) throws IOException {
        byte[] values = new byte[images.shape().values()];
        images.read(index, values, 0);
        return argb(values, images.shape());
    }

    /** As {@link #argb(LabeledImages, int)}, for values at hand, such as an augmented image's. */
    public static int[] argb(byte[] values, ImageShape shape) {
        int pixels = shape.height() * shape.width();
        int step = shape.channels() == 3 ? pixels : 0;
        int[] argb = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            int red = Byte.toUnsignedInt(values[i]);
            int green = Byte.toUnsignedInt(values[i + step]);
            int blue = Byte.toUnsignedInt(values[i + 2 * step]);
            argb[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        return argb;
    }
}
