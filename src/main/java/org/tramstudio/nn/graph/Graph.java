package org.tramstudio.nn.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network: operators in an order in which each comes after those it reads. The last one gives the logits. Immutable,
 * without any trained value.
 *
 * @param title the network's name, for people
 * @param input shape of one image
 * @param nodes the operators
 */
public record Graph(String title, FeatureShape input, List<Node> nodes) {

    /** The name by which nodes read the image. */
    public static final String INPUT = "input";

    /** Copies the list and checks that every node reads what is there, in shapes that fit. */
    public Graph {
        nodes = List.copyOf(nodes);
        shapes(input, nodes);
    }

    /** The output shape of every node and of {@link #INPUT}, by name. */
    public Map<String, FeatureShape> shapes() {
        return shapes(input, nodes);
    }

    /** Whether matrices that are both computed from the image are multiplied, as in a transformer. */
    public boolean hasAttention() {
        return nodes.stream().anyMatch(node -> node.operator() instanceof Calculation.MatrixProduct);
    }

    /** The layers that multiply weights by activations, and so are quantised. */
    public List<Node> multiplying() {
        return nodes.stream().filter(Node::multiplies).toList();
    }

    /** The operators as a table shows them. */
    public List<LayerSummary> layers() {
        Map<String, FeatureShape> shapes = shapes();
        List<Node> approximated = new LayerSelection.Standard().of(this);
        return nodes.stream().map(node -> {
            List<FeatureShape> inputs = node.inputs().stream().map(shapes::get).toList();
            return new LayerSummary(node.name(), node.operator().title(), inputs.isEmpty() ? "" : inputs.getFirst().toString(),
                    shapes.get(node.name()).toString(), node.operator().parameters(),
                    node.operator().multiplications(inputs), approximated.contains(node));
        }).toList();
    }

    private static Map<String, FeatureShape> shapes(FeatureShape input, List<Node> nodes) {
        Map<String, FeatureShape> shapes = new HashMap<>();
        shapes.put(INPUT, input);
        for (Node node : nodes) {
            for (String read : node.inputs()) {
                if (!shapes.containsKey(read)) {
                    throw new IllegalArgumentException("node " + node.name() + " reads " + read
                            + ", which no earlier node gives");
                }
            }
            FeatureShape shape = shape(node, node.inputs().stream().map(shapes::get).toList());
            if (shapes.put(node.name(), shape) != null) {
                throw new IllegalArgumentException("two nodes are named " + node.name());
            }
        }
        return shapes;
    }

    private static FeatureShape shape(Node node, List<FeatureShape> inputs) {
        try {
            return node.operator().outputShape(inputs);
        } catch (IllegalArgumentException refusal) {
            throw new IllegalArgumentException("node " + node.name() + ": " + refusal.getMessage(), refusal);
        }
    }
}
