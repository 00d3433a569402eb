package org.tramstudio.nn.zoo;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;

/** Chains operators into a graph. */
final class GraphBuilder {

    private final String title;
    private final FeatureShape input;
    private final List<Node> nodes = new ArrayList<>();
    private String last = Graph.INPUT;

    private GraphBuilder(String title, FeatureShape input) {
        this.title = title;
        this.input = input;
    }

    /** An empty network that reads images of a shape. */
    static GraphBuilder of(String title, ImageShape image) {
        return new GraphBuilder(title, FeatureShape.of(image.channels(), image.height(), image.width()));
    }

    /** Appends an operator that reads the one before. */
    GraphBuilder then(String name, Operator operator) {
        return add(name, operator, last);
    }

    /** Appends an operator that reads the named ones. */
    GraphBuilder add(String name, Operator operator, String... inputs) {
        nodes.add(new Node(name, operator, List.of(inputs)));
        last = name;
        return this;
    }

    /** The name of the operator appended last. */
    String last() {
        return last;
    }

    Graph build() {
        return new Graph(title, input, nodes);
    }
}
