package org.tramstudio.training;

import org.tramstudio.nn.graph.LayerSelection;

/**
 * What is approximated, and how its structure is trained and mapped. Bounds and defaults are those of {@link Setting}.
 *
 * @param layers that compute with the approximate multiplier
 * @param granularity what has structure parameters of its own
 * @param start the Θ that phase 1 begins with
 * @param batchShare share of each batch that the gradient of Θ is computed from, above 0 and up to 1
 * @param mappingOperands what the searches of phase 2 weigh operand pairs by
 */
public record StructurePlan(LayerSelection layers, Granularity granularity, StructureStart start, double batchShare,
                            MappingOperands mappingOperands) {

    /** Checks the share. */
    public StructurePlan {
        Setting.THETA_BATCH_SHARE.check(batchShare);
    }
}
