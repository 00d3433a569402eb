package org.tramstudio.nn.axm;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Adds up {@link BitTerms} over the windows of a layer. Counts are whole numbers and exact. */
interface TermSums {

    /**
     * Computes Σ_g q_g Σ_{t in g} t(w, x) over the window of each output of some images.
     *
     * @param codes {@code [images, height, width, channels]}
     * @param weights {@code [outputs, kernel height, kernel width, channels of a group]}
     * @param coefficients q, one for each group
     * @param result float, {@code [images, output height, output width, outputs]}
     * @param counts where the counts of all groups are left, see {@link KeptCounts}; empty if nobody wants them. None may
     *               be above {@link KeptCounts#MOST}
     */
    void add(WindowGeometry geometry, int images, MemorySegment codes, byte[] weights, double[] coefficients,
             MemorySegment result, Optional<MemorySegment> counts);

    /**
     * The derivative of a loss by each q_g: Σ over all outputs of their own derivative times the count of the group's
     * terms. The same operands give the same bits on the same machine.
     *
     * @param pulls derivative by each output, float, in the order of the outputs
     */
    double[] derivatives(WindowGeometry geometry, int images, MemorySegment codes, byte[] weights, MemorySegment pulls);
}
