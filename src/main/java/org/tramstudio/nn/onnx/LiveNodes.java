package org.tramstudio.nn.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;

/** The part of a network that one of its nodes needs. */
final class LiveNodes {

    private LiveNodes() {
    }

    static Graph upTo(Graph graph, String last) {
        Set<String> needed = new HashSet<>(Set.of(last));
        for (Node node : graph.nodes().reversed()) {
            if (needed.contains(node.name())) {
                needed.addAll(node.inputs());
            }
        }
        List<Node> nodes = graph.nodes().stream().filter(node -> needed.contains(node.name())).toList();
        return new Graph(graph.title(), graph.input(), nodes);
    }
}
