package org.tramstudio.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tramstudio.nn.CodeHistogram;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.task.UserFacingException;

/** The layers of a network that a plan approximates, and what part each has in all their multiplications (Eq. 3). */
final class ApproximatedLayers {

    private final Map<String, Double> shares = new LinkedHashMap<>();
    private final double shareOfAll;

    /**
     * Finds the layers.
     *
     * @throws UserFacingException if the plan names a layer that the network does not have, or none is left
     */
    ApproximatedLayers(Graph graph, TrainingPlan plan) throws UserFacingException {
        List<Node> multiplying = graph.multiplying();
        Set<Node> edges = plan.quantization().edgesAtEightBits()
                ? Set.copyOf(List.of(multiplying.getFirst(), multiplying.getLast())
                        .stream().distinct().toList()) : Set.of();
        Map<String, FeatureShape> shapes = graph.shapes();
        List<Node> chosen = named(graph, plan).stream().filter(node -> !edges.contains(node)).toList();
        if (chosen.isEmpty()) {
            throw new UserFacingException(Setting.LAYERS.key() + " is " + plan.structure().layers().text()
                    + "; the network has no such layer that is not kept exact, so nothing would be approximated.",
                    "Choose other layers, or let the first and last layer have the bits of the others.");
        }
        Map<String, Long> multiplications = chosen.stream().collect(Collectors.toMap(Node::name,
                node -> multiplications(node, shapes), (first, _) -> first, LinkedHashMap::new));
        double all = multiplications.values().stream().mapToLong(Long::longValue).sum();
        multiplications.forEach((name, count) -> shares.put(name, count / all));
        shareOfAll = all / multiplying.stream().mapToLong(node -> multiplications(node, shapes)).sum();
    }

    private static long multiplications(Node node, Map<String, FeatureShape> shapes) {
        return node.operator().multiplications(node.inputs().stream().map(shapes::get).toList());
    }

    /**
     * The layers that a plan approximates, in the order of the network.
     *
     * @throws UserFacingException if the network has none of that name; it names those that there are
     */
    static List<Node> named(Graph graph, TrainingPlan plan) throws UserFacingException {
        try {
            return plan.structure().layers().of(graph);
        } catch (IllegalArgumentException unknown) {
            throw new UserFacingException(Setting.LAYERS.key() + ": " + unknown.getMessage() + ".",
                    "Choose among these, or standard, convolutions or all.", unknown);
        }
    }

    /** Their names, in the order of the network. */
    List<String> names() {
        return List.copyOf(shares.keySet());
    }

    /** A layer's multiplications over those of all approximated layers. */
    double share(String layer) {
        return shares.get(layer);
    }

    /** Their multiplications over those of all layers that multiply weights by activations, above 0 and up to 1. */
    double shareOfAll() {
        return shareOfAll;
    }

    /** The operands of the approximated layers, of those of all that multiply. */
    LayerOperands operands(Map<String, CodeHistogram> all) {
        Map<String, LayerOperands.Layer> own = new LinkedHashMap<>();
        shares.forEach((layer, share) -> own.put(layer, new LayerOperands.Layer(share, all.get(layer).operands())));
        return new LayerOperands(own);
    }

    /** The same for several layers. */
    double share(List<String> layers) {
        return layers.size() == shares.size() ? 1 : layers.stream().mapToDouble(shares::get).sum();
    }
}
