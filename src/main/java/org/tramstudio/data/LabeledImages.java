package org.tramstudio.data;

import java.io.IOException;

/** Images of one shape with their classes. Safe to read from several threads at once. */
public interface LabeledImages {

    /** How many images there are. */
    int size();

    /** The shape of each. */
    ImageShape shape();

    /** The class of image {@code index}, 0 to number of classes - 1; known without decoding the image. */
    int label(int index);

    /**
     * Writes one image's values, 0 to 255 as unsigned bytes, channel by channel, row by row.
     *
     * @param index which image
     * @param destination takes {@code shape().values()} bytes
     * @param offset where in {@code destination} to begin
     * @throws IOException if the image cannot be read or decoded; the message names the file
     */
    void read(int index, byte[] destination, int offset) throws IOException;
}
