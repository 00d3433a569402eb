package org.tramstudio.nn.axm;

import ai.djl.training.GradientCollector;

/** What an approximate multiplier leaves out of each product, in a form that a layer can compute with. */
public sealed interface LayerError permits ErrorTables, KernelError, PerColumnError, SlicedStructureError {

    /**
     * Whether all layers read an array that is computed from parameters: what automatic differentiation keeps of that
     * computation is then needed by each layer's way back.
     */
    default boolean isComputedFromParameters() {
        return false;
    }

    /**
     * Takes gradients that automatic differentiation has left at sums of this error on to what it depends on; to be called
     * after each backward pass.
     *
     * @param collector the one of the backward pass
     * @param between called between parts of the work; an exception of it ends it
     */
    default void propagate(GradientCollector collector, Runnable between) {
    }
}
