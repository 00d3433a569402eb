package org.tramstudio.data;

import java.util.Arrays;

/**
 * Brings an image to a square: resizes its shorter side, keeping the proportions, and cuts the middle out. A new pixel is
 * the mean of the old ones around it, weighted by a triangle as wide as two new pixels (what Pillow and torchvision call
 * bilinear with anti-aliasing), so that shrinking makes no false patterns.
 */
final class ImageResize {

    private final int size;
    private final double cropShare;

    /**
     * @param size height and width of the result, pixels
     * @param cropShare share of the resized shorter side that is kept, above 0 to 1
     */
    ImageResize(int size, double cropShare) {
        this.size = size;
        this.cropShare = cropShare;
    }

    /** The square of an image, channel by channel. */
    byte[] apply(byte[] values, ImageShape shape) {
        double shorter = Math.max(size, Math.rint(size / cropShare));
        double scale = Math.min(shape.height(), shape.width()) / shorter;
        Taps columns = taps(shape.width(), scale);
        Taps rows = taps(shape.height(), scale);
        byte[] resized = new byte[shape.channels() * size * size];
        float[] narrowed = new float[shape.height() * size];
        for (int channel = 0; channel < shape.channels(); channel++) {
            narrow(values, channel * shape.height() * shape.width(), shape, columns, rows, narrowed);
            shorten(narrowed, rows, resized, channel * size * size);
        }
        return resized;
    }

    /** For each new pixel the first old one, and the weights from there on. */
    private record Taps(int[] first, float[][] weights) {
    }

    private Taps taps(int length, double scale) {
        double begin = length / 2.0 - size / 2.0 * scale;
        double reach = Math.max(1, scale);
        int[] first = new int[size];
        float[][] weights = new float[size][];
        for (int k = 0; k < size; k++) {
            double middle = begin + (k + 0.5) * scale;
            int low = (int) Math.clamp(Math.floor(middle - reach + 0.5), 0.0, length - 1.0);
            int high = (int) Math.clamp(Math.floor(middle + reach + 0.5), low + 1.0, (double) length);
            double[] triangle = new double[high - low];
            double sum = 0;
            for (int at = low; at < high; at++) {
                triangle[at - low] = Math.max(0, 1 - Math.abs((at + 0.5 - middle) / reach));
                sum += triangle[at - low];
            }
            weights[k] = new float[triangle.length];
            for (int at = 0; at < triangle.length; at++) {
                weights[k][at] = (float) (sum > 0 ? triangle[at] / sum : 1.0 / triangle.length);
            }
            first[k] = low;
        }
        return new Taps(first, weights);
    }

    private void narrow(byte[] values, int offset, ImageShape shape, Taps columns, Taps rows, float[] narrowed) {
        int top = rows.first[0];
        int bottom = rows.first[size - 1] + rows.weights[size - 1].length;
        for (int y = top; y < bottom; y++) {
            int row = offset + y * shape.width();
            for (int x = 0; x < size; x++) {
                float sum = 0;
                float[] weights = columns.weights[x];
                int from = row + columns.first[x];
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * (values[from + k] & 0xFF);
                }
                narrowed[y * size + x] = sum;
            }
        }
    }

    private void shorten(float[] narrowed, Taps rows, byte[] resized, int offset) {
        float[] sums = new float[size];
        for (int y = 0; y < size; y++) {
            Arrays.fill(sums, 0);
            float[] weights = rows.weights[y];
            for (int k = 0; k < weights.length; k++) {
                int from = (rows.first[y] + k) * size;
                for (int x = 0; x < size; x++) {
                    sums[x] += weights[k] * narrowed[from + x];
                }
            }
            for (int x = 0; x < size; x++) {
                resized[offset + y * size + x] = (byte) (int) Math.clamp(sums[x] + 0.5f, 0f, 255f);
            }
        }
    }
}
