package org.tramstudio.nn.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.graph.Node;

/** Puts those planned nodes that the output needs into a network, each under a name of its own. */
final class NetworkAssembly {

    private final Map<PlannedNode, String> names = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(Graph.INPUT));
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, ConstantValues> weights = new HashMap<>();

    NetworkAssembly(PlannedNode output) {
        inOrder(output).forEach(this::add);
    }

    NetworkModel model(String title, FeatureShape input) {
        return new NetworkModel(new Graph(title, input, nodes), weights);
    }

    /** The name that a node got; empty if the output does not need it. */
    Optional<String> name(PlannedNode node) {
        return Optional.ofNullable(names.get(node));
    }

    /** Each node after those it reads, without recursion, since networks can be deep. */
    private static List<PlannedNode> inOrder(PlannedNode output) {
        List<PlannedNode> order = new ArrayList<>();
        Map<PlannedNode, Boolean> finished = new IdentityHashMap<>();
        Deque<PlannedNode> open = new ArrayDeque<>(List.of(output));
        while (!open.isEmpty()) {
            PlannedNode node = open.peek();
            if (finished.containsKey(node)) {
                open.pop();
                continue;
            }
            List<PlannedNode> missing = node.inputs().stream().filter(input -> !finished.containsKey(input)).toList();
            if (missing.isEmpty()) {
                finished.put(node, true);
                order.add(node);
                open.pop();
            } else {
                missing.reversed().forEach(open::push);
            }
        }
        return order;
    }

    private void add(PlannedNode node) {
        if (node.operator().isEmpty()) {
            names.put(node, Graph.INPUT);
            return;
        }
        String name = unique(NodeNames.safe(node.name()).isEmpty() ? "node" : NodeNames.safe(node.name()));
        names.put(node, name);
        nodes.add(new Node(name, node.operator().get(), node.inputs().stream().map(names::get).toList()));
        node.arrays().forEach((role, array) -> weights.put(name + "." + role, array.constantValues()));
    }

    private String unique(String wished) {
        String name = wished;
        for (int number = 2; !taken.add(name); number++) {
            name = wished + "_" + number;
        }
        return name;
    }
}
