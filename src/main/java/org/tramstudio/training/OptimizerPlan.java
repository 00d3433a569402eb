package org.tramstudio.training;

/**
 * How steps are taken. Bounds and defaults are those of {@link Setting}.
 *
 * @param kind of the optimiser
 * @param weightDecay share of each weight that is added to its gradient
 * @param microBatch images computed at once, their gradients being added up to those of the batch; 0 for all
 */
public record OptimizerPlan(OptimizerKind kind, double weightDecay, int microBatch) {

    /** Checks every bound. */
    public OptimizerPlan {
        Setting.WEIGHT_DECAY.check(weightDecay);
        Setting.MICRO_BATCH.check(microBatch);
    }
}
