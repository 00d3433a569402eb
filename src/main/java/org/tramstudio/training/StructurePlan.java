package org.tramstudio.training;

import org.tramstudio.nn.graph.LayerSelection;

/**
 * What is approximated, and how its structure is trained. Bounds and defaults are those of {@link Setting}.
 *
 * @param layers that compute with the approximate multiplier
 * @param granularity what has structure parameters of its own
 * @param start the Θ that phase 1 begins with
 * @param batchShare share of each batch that the gradient of Θ is computed from, above 0 and up to 1
 */
public record StructurePlan(LayerSelection layers, Granularity granularity, StructureStart start, double batchShare) {

    /** Checks the share. */
    public StructurePlan {
        Setting.THETA_BATCH_SHARE.check(batchShare);
    }
}
