package org.tramstudio.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings every channel to mean 0 and standard deviation 1: {@code (pixel / 255 - mean) / deviation}.
 *
 * @param mean of each channel, in units of pixel / 255
 * @param deviation standard deviation of each channel, in units of pixel / 255, above 0
 */
public record Normalization(List<Double> mean, List<Double> deviation) {

    // A channel of one constant value would otherwise divide by zero; one grey level is the finest step there is.
    private static final double LEAST_DEVIATION = 1 / 255.0;

    /** Copies the lists and checks that they belong together. */
    public Normalization {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (mean.isEmpty() || mean.size() != deviation.size()) {
            throw new IllegalArgumentException("normalization: " + mean.size() + " means and " + deviation.size()
                    + " deviations; one of each was expected a channel");
        }
        for (double value : deviation) {
            if (!(value > 0)) {
                throw new IllegalArgumentException("normalization: deviation " + value + "; it must be above 0");
            }
        }
    }

    /**
     * Measures a stratified sample of images.
     *
     * @param images usually the training images
     * @param sample how many to look at, at least 1; more than there are means all
     * @param seed of the sample
     * @throws IOException if an image cannot be read
     */
    public static Normalization measure(LabeledImages images, int sample, long seed) throws IOException {
        LabeledImages looked = Subset.stratified(images, Math.min(sample, images.size()), seed);
        ImageShape shape = images.shape();
        long[] sum = new long[shape.channels()];
        long[] squares = new long[shape.channels()];
        byte[] values = new byte[shape.values()];
        int pixels = shape.height() * shape.width();
        for (int i = 0; i < looked.size(); i++) {
            looked.read(i, values, 0);
            for (int v = 0; v < values.length; v++) {
                int value = Byte.toUnsignedInt(values[v]);
                sum[v / pixels] += value;
                squares[v / pixels] += (long) value * value;
            }
        }
        return of(sum, squares, (double) looked.size() * pixels);
    }

    private static Normalization of(long[] sum, long[] squares, double count) {
        List<Double> mean = new ArrayList<>();
        List<Double> deviation = new ArrayList<>();
        for (int c = 0; c < sum.length; c++) {
            double average = sum[c] / count;
            double variance = Math.max(0, squares[c] / count - average * average);
            mean.add(average / 255);
            deviation.add(Math.max(LEAST_DEVIATION, Math.sqrt(variance) / 255));
        }
        return new Normalization(mean, deviation);
    }

    /** The normalised value of each of a channel's 256 pixel values. */
    float[] table(int channel) {
        float[] table = new float[256];
        for (int value = 0; value < table.length; value++) {
            table[value] = (float) ((value / 255.0 - mean.get(channel)) / deviation.get(channel));
        }
        return table;
    }
}
