package org.tramstudio.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;

/** The layers of a network that a plan approximates, and what part each has in all their multiplications (Eq. 3). */
final class ApproximatedLayers {

    private final Map<String, Double> shares = new LinkedHashMap<>();

    ApproximatedLayers(Graph graph, TrainingPlan plan) {
        List<Node> multiplying = graph.multiplying();
        Set<Node> edges = plan.quantization().edgesAtEightBits()
                ? Set.copyOf(List.of(multiplying.getFirst(), multiplying.getLast())
                        .stream().distinct().toList()) : Set.of();
        Map<String, FeatureShape> shapes = graph.shapes();
        List<Node> chosen = plan.structure().layers().of(graph).stream().filter(node -> !edges.contains(node)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(Setting.LAYERS.key() + " is " + plan.structure().layers().text()
                    + "; the network has no such layer that is not kept exact, so nothing would be approximated");
        }
        Map<String, Long> multiplications = chosen.stream().collect(Collectors.toMap(Node::name,
                node -> node.operator().multiplications(node.inputs().stream().map(shapes::get).toList()),
                (first, _) -> first, LinkedHashMap::new));
        double all = multiplications.values().stream().mapToLong(Long::longValue).sum();
        multiplications.forEach((name, count) -> shares.put(name, count / all));
    }

    /** Their names, in the order of the network. */
    List<String> names() {
        return List.copyOf(shares.keySet());
    }

    /** A layer's multiplications over those of all approximated layers. */
    double share(String layer) {
        return shares.get(layer);
    }

    /** The same for several layers. */
    double share(List<String> layers) {
        return layers.size() == shares.size() ? 1 : layers.stream().mapToDouble(shares::get).sum();
    }
}
