package org.tramstudio.nn.axm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntConsumer;
import org.tramstudio.task.ComputeThreads;

/**
 * Adds up a multiplier's errors over the windows of a layer, tile by tile on all cores: the codes that a tile of output
 * positions reads are gathered first, products outermost, so that one weight's row of the table serves a whole tile. Behind the codes lie zeros, which stand for
 * the padding.
 */
final class LookupKernel implements WindowSums {

    private static final int BYTE = 0xff;

    private final int[][] errors;
    private final boolean zeroErrors;
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
        zeroErrors = found;
    }

    @Override
    public void run(WindowGeometry geometry, int images, MemorySegment source, byte[] weights, MemorySegment result) {
        byte[] codes = new byte[Math.toIntExact(source.byteSize()) + geometry.channels()];
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, 0, codes, 0, codes.length - geometry.channels());
        int positions = geometry.outputPositions() * images;
        int tiles = Math.ceilDiv(positions, TileKernel.TILE);
        IntConsumer tile = at -> new Tile(geometry, at * TileKernel.TILE, positions).run(codes, weights, result);
        ComputeThreads.each(tiles, tile);
    }

    /** Some consecutive output positions of one or more images. */
    private final class Tile {
        private final WindowGeometry geometry;
        private final int first;
        private final int count;
        private final byte[] patches;
        private final int[] sums;
        private final float[] values;
        private final int[] imageStarts = new int[TileKernel.TILE];
        private final int[] rows = new int[TileKernel.TILE];
        private final int[] columns = new int[TileKernel.TILE];
        private final int[] sources = new int[TileKernel.TILE];

        Tile(WindowGeometry geometry, int first, int positions) {
            this.geometry = geometry;
            this.first = first;
            count = Math.min(TileKernel.TILE, positions - first);
            patches = new byte[geometry.products() * TileKernel.TILE];
            sums = new int[geometry.groupOutputs() * TileKernel.TILE];
            values = new float[count * geometry.outputs()];
            for (int p = 0; p < count; p++) {
                int position = (first + p) % geometry.outputPositions();
                imageStarts[p] = (first + p) / geometry.outputPositions() * geometry.imageSize();
                rows[p] = position / geometry.outputWidth() * geometry.strideY() - geometry.padY();
                columns[p] = position % geometry.outputWidth() * geometry.strideX() - geometry.padX();
            }
        }

        void run(byte[] codes, byte[] weights, MemorySegment result) {
            int outputs = geometry.groupOutputs();
            for (int group = 0; group < geometry.groups(); group++) {
                int firstWeight = group * outputs * geometry.products();
                gather(codes, group);
                kernel.accumulate(patches, weights, firstWeight, geometry.products(), outputs, sums);
                if (zeroErrors) {
                    skipPadding(codes, weights, firstWeight);
                }
                for (int p = 0; p < count; p++) {
                    int to = p * geometry.outputs() + group * outputs;
                    for (int output = 0; output < outputs; output++) {
                        values[to + output] = sums[output * TileKernel.TILE + p];
                    }
                }
            }
            MemorySegment.copy(values, 0, result, ValueLayout.JAVA_FLOAT,
                    (long) first * geometry.outputs() * Float.BYTES, values.length);
        }

        private void gather(byte[] codes, int group) {
            int channels = geometry.groupChannels();
            for (int entry = 0; entry < geometry.kernelHeight() * geometry.kernelWidth(); entry++) {
                locate(entry, codes.length - geometry.channels());
                for (int c = 0; c < channels; c++) {
                    int to = (entry * channels + c) * TileKernel.TILE;
                    int channel = group * channels + c;
                    for (int p = 0; p < count; p++) {
                        patches[to + p] = codes[sources[p] + channel];
                    }
                }
            }
        }

        /** Where the channels begin that an entry of the window reads; {@code padding} outside the image. */
        private void locate(int entry, int padding) {
            int down = entry / geometry.kernelWidth() * geometry.dilationY();
            int right = entry % geometry.kernelWidth() * geometry.dilationX();
            for (int p = 0; p < count; p++) {
                int y = rows[p] + down;
                int x = columns[p] + right;
                boolean inside = y >= 0 && y < geometry.height() && x >= 0 && x < geometry.width();
                sources[p] = inside ? imageStarts[p] + (y * geometry.width() + x) * geometry.channels() : padding;
            }
        }

        /** Takes back what the code 0 gave where the window reads padding: such a product is skipped. */
        private void skipPadding(byte[] codes, byte[] weights, int firstWeight) {
            int padding = codes.length - geometry.channels();
            for (int entry = 0; entry < geometry.kernelHeight() * geometry.kernelWidth(); entry++) {
                locate(entry, padding);
                for (int output = 0; output < geometry.groupOutputs(); output++) {
                    int from = firstWeight + output * geometry.products() + entry * geometry.groupChannels();
                    int excess = 0;
                    for (int c = 0; c < geometry.groupChannels(); c++) {
                        excess += errors[weights[from + c] & BYTE][0];
                    }
                    for (int p = 0; p < count; p++) {
                        sums[output * TileKernel.TILE + p] -= sources[p] == padding ? excess : 0;
                    }
                }
            }
        }
    }
}
