package org.tramstudio.data;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Images that are made or decoded when they are first read, and kept from then on as long as they fit into a quarter of
 * the memory that the program may use.
 */
final class CachedImages implements LabeledImages {

    private final ImageShape shape;
    private final int[] labels;
    private final Decoder decoder;
    private final AtomicReferenceArray<byte[]> kept;
    private final AtomicLong bytesLeft = new AtomicLong(Runtime.getRuntime().maxMemory() / 4);

    CachedImages(ImageShape shape, int[] labels, Decoder decoder) {
        this.shape = shape;
        this.labels = labels.clone();
        this.decoder = decoder;
        kept = new AtomicReferenceArray<>(labels.length);
    }

    /** Makes one image's values. Called from several threads at once. */
    @FunctionalInterface
    interface Decoder {
        /** The values of image {@code index}, as many as the shape has. */
        byte[] decode(int index) throws IOException;
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
        return labels[index];
    }

    @Override
    public void read(int index, byte[] destination, int offset) throws IOException {
        byte[] values = kept.get(index);
        if (values == null) {
            values = decoder.decode(index);
            keep(index, values);
        }
        System.arraycopy(values, 0, destination, offset, shape.values());
    }

    private void keep(int index, byte[] values) {
        if (bytesLeft.addAndGet(-values.length) < 0 || !kept.compareAndSet(index, null, values)) {
            bytesLeft.addAndGet(values.length);
        }
    }
}
