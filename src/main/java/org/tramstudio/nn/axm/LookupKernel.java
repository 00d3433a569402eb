package org.tramstudio.nn.axm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Adds up a multiplier's errors over the windows of a layer, tile by tile on all cores: the codes that a tile of output
 * positions reads are gathered first, products outermost, so that one weight's row of the table serves a whole tile.
 */
final class LookupKernel {

    private static final int BYTE = 0xff;

    private final int[][] errors;
    private final boolean zeroErrs;
    private final TileKernel kernel;

    /**
     * For one multiplier.
     *
     * @param errors E by weight code and activation code, in rows of 256
     * @param kernel computes with these errors
     */
    LookupKernel(int[][] errors, TileKernel kernel) {
        this.errors = errors;
        this.kernel = kernel;
        boolean found = false;
        for (int[] row : errors) {
            found |= row[0] != 0;
        }
        zeroErrs = found;
    }

    /**
     * Computes the sums of some images.
     *
     * @param codes {@code [images, height, width, channels]}
     * @param weights {@code [outputs, kernel height, kernel width, channels of a group]}
     * @param result float, {@code [images, output height, output width, outputs]}
     */
    void run(LookupGeometry geometry, int images, byte[] codes, byte[] weights, MemorySegment result) {
        int positions = geometry.outputPositions() * images;
        int tiles = Math.ceilDiv(positions, TileKernel.TILE);
        IntConsumer tile = at -> new Tile(geometry, at * TileKernel.TILE, positions).run(codes, weights, result);
        IntStream.range(0, tiles).parallel().forEach(tile);
    }

    /** Some consecutive output positions of one or more images. */
    private final class Tile {
        private final LookupGeometry geometry;
        private final int first;
        private final int count;
        private final byte[] patches;
        private final int[] sums;
        private final float[] values;

        Tile(LookupGeometry geometry, int first, int positions) {
            this.geometry = geometry;
            this.first = first;
            count = Math.min(TileKernel.TILE, positions - first);
            patches = new byte[geometry.products() * TileKernel.TILE];
            sums = new int[geometry.groupOutputs() * TileKernel.TILE];
            values = new float[count * geometry.outputs()];
        }

        void run(byte[] codes, byte[] weights, MemorySegment result) {
            int outputs = geometry.groupOutputs();
            for (int group = 0; group < geometry.groups(); group++) {
                int firstWeight = group * outputs * geometry.products();
                gather(codes, group);
                kernel.accumulate(patches, weights, firstWeight, geometry.products(), outputs, sums);
                if (zeroErrs) {
                    skipPadding(weights, firstWeight);
                }
                for (int output = 0; output < outputs; output++) {
                    for (int p = 0; p < count; p++) {
                        values[p * geometry.outputs() + group * outputs + output] = sums[output * TileKernel.TILE + p];
                    }
                }
            }
            MemorySegment.copy(values, 0, result, ValueLayout.JAVA_FLOAT,
                    (long) first * geometry.outputs() * Float.BYTES, values.length);
        }

        private void gather(byte[] codes, int group) {
            int channels = geometry.groupChannels();
            for (int p = 0; p < count; p++) {
                for (int entry = 0; entry < geometry.kernelHeight() * geometry.kernelWidth(); entry++) {
                    int from = source(p, entry);
                    int to = entry * channels * TileKernel.TILE + p;
                    for (int c = 0; c < channels; c++) {
                        patches[to + c * TileKernel.TILE] = from < 0 ? 0 : codes[from + group * channels + c];
                    }
                }
            }
        }

        /** Where the channels begin that an entry of the window reads; -1 in the padding. */
        private int source(int p, int entry) {
            int position = (first + p) % geometry.outputPositions();
            int y = position / geometry.outputWidth() * geometry.strideY() - geometry.padY()
                    + entry / geometry.kernelWidth() * geometry.dilationY();
            int x = position % geometry.outputWidth() * geometry.strideX() - geometry.padX()
                    + entry % geometry.kernelWidth() * geometry.dilationX();
            boolean inside = y >= 0 && y < geometry.height() && x >= 0 && x < geometry.width();
            int image = (first + p) / geometry.outputPositions();
            return inside ? image * geometry.imageSize() + (y * geometry.width() + x) * geometry.channels() : -1;
        }

        /** Takes back what the code 0 gave where the window reads padding: such a product is skipped. */
        private void skipPadding(byte[] weights, int firstWeight) {
            int channels = geometry.groupChannels();
            for (int p = 0; p < count; p++) {
                for (int entry = 0; entry < geometry.kernelHeight() * geometry.kernelWidth(); entry++) {
                    if (source(p, entry) < 0) {
                        for (int output = 0; output < geometry.groupOutputs(); output++) {
                            int from = firstWeight + output * geometry.products() + entry * channels;
                            for (int c = 0; c < channels; c++) {
                                sums[output * TileKernel.TILE + p] -= errors[weights[from + c] & BYTE][0];
                            }
                        }
                    }
                }
            }
        }
    }
}
