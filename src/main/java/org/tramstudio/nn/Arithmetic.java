package org.tramstudio.nn;

import ai.djl.training.GradientCollector;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.graph.Node;

/** How a network multiplies, layer by layer. */
@FunctionalInterface
public interface Arithmetic {

    /** How the products of a layer are computed; asked for layers that multiply only. */
    LayerArithmetic of(Node layer);

    /** Whether several layers read an array that is computed from parameters, see {@link LayerError}. */
    default boolean isComputedFromParameters() {
        return false;
    }

    /**
     * Takes gradients that automatic differentiation does not take all the way on to what they belong to; to be called after
     * each backward pass.
     *
     * @param collector the one of the backward pass
     * @param between called between parts of the work; an exception of it ends it
     */
    default void propagate(GradientCollector collector, Runnable between) {
    }

    /** Every layer in floating point. */
    static Arithmetic floatingPoint() {
        return _ -> new LayerArithmetic.FloatingPoint();
    }

    /** The layers that are named in their own way, all others in another. */
    static Arithmetic of(Map<String, LayerArithmetic> byName, LayerArithmetic otherwise) {
        Map<String, LayerArithmetic> copy = Map.copyOf(byName);
        Set<LayerError> errors = copy.values().stream().flatMap(LayerArithmetic::errors).collect(Collectors.toSet());
        return new Arithmetic() {
            @Override
            public LayerArithmetic of(Node layer) {
                return copy.getOrDefault(layer.name(), otherwise);
            }

            @Override
            public boolean isComputedFromParameters() {
                return errors.stream().anyMatch(LayerError::isComputedFromParameters);
            }

            @Override
            public void propagate(GradientCollector collector, Runnable between) {
                errors.forEach(error -> error.propagate(collector, between));
            }
        };
    }
}
