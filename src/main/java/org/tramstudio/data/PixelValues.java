package org.tramstudio.data;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Turns a decoded image into values of 0 to 255, channel by channel. Transparency is dropped. */
final class PixelValues {

    private PixelValues() {
    }

    /** Whether the image's form can hold nothing but grey. */
    static boolean isGrey(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel palette) {
            for (int i = 0; i < palette.getMapSize(); i++) {
                int red = palette.getRed(i);
                if (red != palette.getGreen(i) || red != palette.getBlue(i)) {
                    return false;
                }
            }
            return true;
        }
        return image.getColorModel().getNumColorComponents() == 1;
    }

    /** The values of a grey image. */
    static byte[] grey(BufferedImage image) {
        return image.getColorModel() instanceof IndexColorModel
                ? channel(rgb(image), 16)
                : storedGrey(image);
    }

    /** Red, green and blue values of any image. */
    static byte[] colour(BufferedImage image) {
        int pixels = image.getWidth() * image.getHeight();
        byte[] values = new byte[3 * pixels];
        if (isGrey(image)) {
            byte[] grey = grey(image);
            for (int channel = 0; channel < 3; channel++) {
                System.arraycopy(grey, 0, values, channel * pixels, pixels);
            }
            return values;
        }
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && image.getRaster().getParent() == null) {
            byte[] stored = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels; i++) {
                values[i] = stored[3 * i + 2];
                values[pixels + i] = stored[3 * i + 1];
                values[2 * pixels + i] = stored[3 * i];
            }
            return values;
        }
        int[] rgb = rgb(image);
        for (int i = 0; i < pixels; i++) {
            values[i] = (byte) (rgb[i] >> 16);
            values[pixels + i] = (byte) (rgb[i] >> 8);
            values[2 * pixels + i] = (byte) rgb[i];
        }
        return values;
    }

    // Java takes stored grey values for linear light and would brighten them on the way to RGB, so they are read as
    // they are.
    private static byte[] storedGrey(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int largest = (1 << model.getComponentSize(0)) - 1;
        int[] samples = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        byte[] values = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            values[i] = (byte) (samples[i] * 255L / largest);
        }
        return values;
    }

    private static int[] rgb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] channel(int[] rgb, int shift) {
        byte[] values = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            values[i] = (byte) (rgb[i] >> shift);
        }
        return values;
    }
}
