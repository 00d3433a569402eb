package org.tramstudio.nn;

import java.util.Map;
import org.tramstudio.nn.graph.Node;

/** How a network multiplies, layer by layer. */
@FunctionalInterface
public interface Arithmetic {

    /** How the products of a layer are computed; asked for layers that multiply only. */
    LayerArithmetic of(Node layer);

    /** Every layer in floating point. */
    static Arithmetic floatingPoint() {
        return _ -> new LayerArithmetic.FloatingPoint();
    }

    /** The layers that are named in their own way, all others in another. */
    static Arithmetic of(Map<String, LayerArithmetic> byName, LayerArithmetic otherwise) {
        Map<String, LayerArithmetic> copy = Map.copyOf(byName);
        return layer -> copy.getOrDefault(layer.name(), otherwise);
    }
}
