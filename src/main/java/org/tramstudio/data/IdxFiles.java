package org.tramstudio.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** Reads an IDX file of images together with its file of labels. */
final class IdxFiles {

    private static final int IMAGES_MAGIC = 0x00000803;
    private static final int LABELS_MAGIC = 0x00000801;
    private static final int IMAGES_HEADER = 16;
    private static final int LABELS_HEADER = 8;
    private static final int LARGEST_SIDE = 4096;

    private IdxFiles() {
    }

    /**
     * Reads both files.
     *
     * @param classes labels must be below this
     * @throws UserFacingException if a file is wrong or they do not belong together
     */
    static LabeledImages read(FileSource files, String imagesPath, String labelsPath, int classes,
                              TaskControl control) throws IOException {
        int[] labels = readLabels(files, labelsPath, classes);
        try (RecordStream stream = RecordStream.open(files, imagesPath)) {
            control.message("reading " + FileSource.fileNameOf(imagesPath));
            requireMagic(stream, IMAGES_MAGIC, "images of unsigned bytes");
            int count = size(stream, "number of images", Integer.MAX_VALUE, IMAGES_HEADER);
            ImageShape shape = new ImageShape(1, size(stream, "height", LARGEST_SIDE, IMAGES_HEADER),
                    size(stream, "width", LARGEST_SIDE, IMAGES_HEADER));
            if (count != labels.length) {
                throw new UserFacingException(String.format(Locale.ROOT,
                        "%s holds %,d images, but %s holds %,d labels.", stream.file(), count,
                        files.describe(labelsPath), labels.length),
                        "Put the four files of one data set into the folder.");
            }
            stream.requireRoom(count, shape.values());
            List<byte[]> images = readImages(stream, count, shape, control);
            return new DecodedImages(shape, labels, images::get);
        }
    }

    private static List<byte[]> readImages(RecordStream stream, int count, ImageShape shape, TaskControl control)
            throws IOException {
        long expectedSize = IMAGES_HEADER + (long) count * shape.values();
        List<byte[]> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            control.proceed();
            control.progress(i, count);
            images.add(stream.read(shape.values(), expectedSize));
        }
        return images;
    }

    private static int[] readLabels(FileSource files, String path, int classes) throws IOException {
        try (RecordStream stream = RecordStream.open(files, path)) {
            requireMagic(stream, LABELS_MAGIC, "labels of unsigned bytes");
            int count = size(stream, "number of labels", Integer.MAX_VALUE, LABELS_HEADER);
            stream.requireRoom(count, 1);
            byte[] bytes = stream.read(count, LABELS_HEADER + (long) count);
            int[] labels = new int[count];
            for (int i = 0; i < count; i++) {
                labels[i] = Byte.toUnsignedInt(bytes[i]);
                if (labels[i] >= classes) {
                    throw stream.wrong(String.format(Locale.ROOT, "label %d at offset %,d is out of range; 0 to %d "
                            + "were expected, as in the training labels.", labels[i], LABELS_HEADER + i, classes - 1));
                }
            }
            return labels;
        }
    }

    private static void requireMagic(RecordStream stream, int expected, String meaning) throws IOException {
        int found = stream.readInt(IMAGES_HEADER);
        if (found != expected) {
            throw stream.wrong(String.format(Locale.ROOT,
                    "begins with 0x%08X at offset 0; 0x%08X (IDX, %s) was expected.", found, expected, meaning));
        }
    }

    private static int size(RecordStream stream, String what, int largest, int headerSize) throws IOException {
        long at = stream.offset();
        int value = stream.readInt(headerSize);
        if (value < 1 || value > largest) {
            throw stream.wrong(String.format(Locale.ROOT, "the %s at offset %d is %d; 1 to %d were expected.", what, at,
                    value, largest));
        }
        return value;
    }
}
