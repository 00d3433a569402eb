package org.tramstudio.nn.axm;

import java.lang.foreign.MemorySegment;

/** Adds up a multiplier's errors over the windows of a layer, exactly. */
interface WindowSums {

    /**
     * Computes the sums of some images.
     *
     * @param codes {@code [images, height, width, channels]}
     * @param weights {@code [outputs, kernel height, kernel width, channels of a group]}
     * @param result float, {@code [images, output height, output width, outputs]}
     */
    void run(WindowGeometry geometry, int images, MemorySegment codes, byte[] weights, MemorySegment result);
}
