package org.tramstudio.data;

import java.util.List;
import java.util.Locale;
import org.tramstudio.files.MemoryLimit;
import org.tramstudio.files.array.ElementType;
import org.tramstudio.files.array.NumericArray;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * Images in one array: number x height x width, with channels behind (as TensorFlow has them) or before (as PyTorch has
 * them); values 0 to 255, or floats 0 to 1. Labels in another: class numbers, or one row of a 1 among 0s an image.
 */
final class ArrayImages {

    private static final int LARGEST_SIDE = 4096;
    private static final int MOST_CLASSES = 100_000;

    private ArrayImages() {
    }

    static LabeledImages of(String imagesPlace, NumericArray images, String labelsPlace, NumericArray labels,
                            TaskControl control) throws UserFacingException {
        Layout layout = layout(imagesPlace, images.sizes());
        int[] classes = classes(labelsPlace, labels);
        int count = images.sizes().getFirst();
        if (classes.length != count || count == 0) {
            throw new UserFacingException(String.format(Locale.ROOT, "%s holds %,d images, but %s holds %,d labels.",
                    imagesPlace, count, labelsPlace, classes.length), "There must be one label an image, and at least one.");
        }
        int values = layout.shape.values();
        MemoryLimit.require(imagesPlace, (long) count * values);
        float scale = scale(images);
        byte[][] decoded = new byte[count][];
        float[] row = new float[values];
        for (int k = 0; k < count; k++) {
            control.proceed();
            control.progress(k, count);
            images.copyFloats(k * values, row, values);
            decoded[k] = bytes(imagesPlace, row, scale, layout);
        }
        return new DecodedImages(layout.shape, classes, index -> decoded[index]);
    }

    private record Layout(ImageShape shape, boolean channelsLast) {
    }

    private static Layout layout(String place, List<Integer> sizes) throws UserFacingException {
        boolean three = sizes.size() == 3;
        boolean last = sizes.size() == 4 && (sizes.get(3) == 1 || sizes.get(3) == 3);
        boolean first = sizes.size() == 4 && !last && (sizes.get(1) == 1 || sizes.get(1) == 3);
        int rows = three || last ? 1 : 2;
        boolean known = (three || last || first) && sizes.get(rows) >= 1 && sizes.get(rows) <= LARGEST_SIDE
                && sizes.get(rows + 1) >= 1 && sizes.get(rows + 1) <= LARGEST_SIDE;
        if (!known) {
            throw new UserFacingException(place + " has the sizes " + sizes + ".", "Expected are images x height x width, with 1 "
                    + "or 3 channels as the last or the second size.");
        }
        int channels = three ? 1 : sizes.get(last ? 3 : 1);
        return new Layout(new ImageShape(channels, sizes.get(rows), sizes.get(rows + 1)), last);
    }

    /** 1 for values to 255, 255 for floats to 1; told by the largest of the first images. */
    private static float scale(NumericArray images) {
        if (!images.type().isFloating()) {
            return images.type() == ElementType.BOOL ? 255 : 1;
        }
        float[] sample = new float[Math.min(images.count(), 1 << 22)];
        images.copyFloats(0, sample, sample.length);
        float largest = 0;
        for (float value : sample) {
            largest = Math.max(largest, value);
        }
        return largest <= 1 ? 255 : 1;
    }

    private static byte[] bytes(String place, float[] row, float scale, Layout layout) throws UserFacingException {
        byte[] bytes = new byte[row.length];
        int channels = layout.shape.channels();
        int pixels = layout.shape.height() * layout.shape.width();
        for (int k = 0; k < row.length; k++) {
            float value = row[k] * scale;
            // so written, it refuses what is not a number too
            if (!(value >= 0 && value < 255.5f)) {
                throw new UserFacingException(place + ": a pixel has the value " + row[k] + ".",
                        "Expected are values from 0 to 255, or floats from 0 to 1; images must not be normalised.");
            }
            int target = layout.channelsLast ? k % channels * pixels + k / channels : k;
            bytes[target] = (byte) (int) (value + 0.5f);
        }
        return bytes;
    }

    private static int[] classes(String place, NumericArray labels) throws UserFacingException {
        List<Integer> sizes = labels.sizes();
        boolean plain = sizes.size() == 1 || sizes.size() == 2 && sizes.get(1) == 1;
        if (!plain && (sizes.size() != 2 || sizes.get(1) == 0)) {
            throw new UserFacingException(place + " has the sizes " + sizes + ".",
                    "Expected is one class number an image, or one row of a 1 among 0s.");
        }
        long[] values = labels.toLongs();
        int columns = plain ? 1 : sizes.get(1);
        int[] classes = new int[sizes.getFirst()];
        for (int k = 0; k < classes.length; k++) {
            long label = plain ? values[k] : single(values, k * columns, columns);
            if (label < 0 || label >= MOST_CLASSES) {
                throw new UserFacingException(String.format(Locale.ROOT, "%s: label number %,d is not a class number.", place, k),
                        "Expected are class numbers from 0, or rows of a 1 among 0s.");
            }
            classes[k] = (int) label;
        }
        return classes;
    }

    /** The column of the only 1; negative if there is not exactly one. */
    private static long single(long[] values, int from, int columns) {
        long column = -1;
        for (int k = 0; k < columns; k++) {
            if (values[from + k] != 0) {
                if (column >= 0 || values[from + k] != 1) {
                    return -1;
                }
                column = k;
            }
        }
        return column;
    }
}
