package org.tramstudio.nn.graph;

import java.util.Map;

/**
 * A network with its trained values.
 *
 * @param graph what it computes
 * @param weights every array that its nodes have, by full name, such as {@code conv1.weight}
 */
public record NetworkModel(Graph graph, Map<String, ConstantValues> weights) {

    /** Copies the map. */
    public NetworkModel {
        weights = Map.copyOf(weights);
    }
}
