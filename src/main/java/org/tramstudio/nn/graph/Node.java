package org.tramstudio.nn.graph;

import java.util.List;

/**
 * One operator in a network.
 *
 * @param name unique in its graph; the first part of its parameters' names
 * @param operator what it computes
 * @param inputs names of the nodes it reads; {@link Graph#INPUT} for the image; none for a constant
 */
public record Node(String name, Operator operator, List<String> inputs) {

    /** Copies the list. */
    public Node {
        inputs = List.copyOf(inputs);
    }

    /** Whether the layer multiplies weights by activations, and so is quantised. */
    public boolean multiplies() {
        return operator instanceof Operator.Convolution || operator instanceof Operator.Linear;
    }
}
