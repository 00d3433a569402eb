package org.tramstudio.data;

import java.io.IOException;

/** Images whose labels are at hand, and whose values come from a decoder. */
final class DecodedImages implements LabeledImages {

    private final ImageShape shape;
    private final int[] labels;
    private final Decoder decoder;

    DecodedImages(ImageShape shape, int[] labels, Decoder decoder) {
        this.shape = shape;
        this.labels = labels.clone();
        this.decoder = decoder;
    }

    /** Images that are decoded when they are first read, and kept from then on while there is room. */
    static DecodedImages keeping(ImageShape shape, int[] labels, Decoder decoder) {
        return new DecodedImages(shape, labels, new KeepingDecoder(labels.length, decoder));
    }

    /** Makes one image's values. Called from several threads at once. */
    @FunctionalInterface
    interface Decoder {
        /** The values of image {@code index}, as many as the shape has; the caller does not change them. */
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
        System.arraycopy(decoder.decode(index), 0, destination, offset, shape.values());
    }
}
