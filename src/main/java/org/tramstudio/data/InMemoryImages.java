package org.tramstudio.data;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.task.UserFacingException;

/** Images whose values are all in memory. */
final class InMemoryImages implements LabeledImages {

    private final ImageShape shape;
    private final List<byte[]> values;
    private final byte[] labels;

    /**
     * Joins values and labels.
     *
     * @param labels one an image, as unsigned bytes
     */
    InMemoryImages(ImageShape shape, List<byte[]> values, byte[] labels) {
        this.shape = shape;
        this.values = new ArrayList<>(values);
        this.labels = labels.clone();
    }

    /** Refuses files whose images would need more than half of the memory that the program may use. */
    static void requireRoom(String file, long images, int valuesEach) throws UserFacingException {
        long needed = images * valuesEach;
        long most = Runtime.getRuntime().maxMemory() / 2;
        if (needed > most) {
            throw new UserFacingException(file + " holds " + images + " images of " + valuesEach + " values, "
                    + (needed >> 20) + " MB; at most " + (most >> 20) + " MB fit into memory.",
                    "Check that the file is not damaged, or start the program with a larger -Xmx.");
        }
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int label(int index) {
        return Byte.toUnsignedInt(labels[index]);
    }

    @Override
    public void read(int index, byte[] destination, int offset) {
        System.arraycopy(values.get(index), 0, destination, offset, shape.values());
    }
}
