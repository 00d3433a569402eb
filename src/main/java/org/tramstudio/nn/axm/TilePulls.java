package org.tramstudio.nn.axm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** The derivatives of the loss by the outputs of a tile of positions. Not for several threads at once. */
final class TilePulls {

    private final int outputs;
    private final int positions;
    private final float[] all;
    private final float[] ofOutput = new float[SliceCounter.POSITIONS];

    /**
     * Those of some positions.
     *
     * @param pulls {@code [positions, outputs]}, float
     * @param outputs of the layer at each position
     * @param first of the tile's positions
     * @param positions of the tile, at most {@link SliceCounter#POSITIONS}
     */
    TilePulls(MemorySegment pulls, int outputs, int first, int positions) {
        this.outputs = outputs;
        this.positions = positions;
        all = new float[positions * outputs];
        MemorySegment.copy(pulls, ValueLayout.JAVA_FLOAT, (long) first * outputs * Float.BYTES, all, 0, all.length);
    }

    /** Those of one output in the order of {@link KeptCounts#PLACES}, 0 beyond the tile's positions; valid until the next call. */
    float[] of(int output) {
        Arrays.fill(ofOutput, 0);
        for (int p = 0; p < positions; p++) {
            ofOutput[KeptCounts.PLACES[p]] = all[p * outputs + output];
        }
        return ofOutput;
    }
}
