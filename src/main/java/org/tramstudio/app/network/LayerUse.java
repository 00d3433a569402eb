package org.tramstudio.app.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.study.DesignPart;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.tram.StructureParameters;
import org.tramstudio.training.TrainingPlan;

/**
 * How a layer multiplies in a design.
 *
 * @param bits width of its operands
 * @param theta structure parameters of its multiplier, for θ_ij the means of the columns; none for an exact layer and for
 *              a multiplier that was designed without
 * @param multiplier what computes its products, in words
 * @param power of one multiplication over the accurate multiplier's: simulated, else mapped; empty where it is not known
 */
record LayerUse(int bits, StructureParameters theta, String multiplier, OptionalDouble power) {

    private static final int EDGE_BITS = 8;

    /** Every multiplying layer of a network, by name, in a design. */
    static Map<String, LayerUse> of(Graph graph, DesignPoint design) {
        TrainingPlan plan = design.plan();
        List<Node> multiplying = graph.multiplying();
        Set<String> edges = multiplying.isEmpty() || !plan.quantization().edgesAtEightBits() ? Set.of()
                : Set.copyOf(List.of(multiplying.getFirst().name(), multiplying.getLast().name()).stream().distinct()
                        .toList());
        Set<String> chosen = approximated(graph, plan);
        Map<String, LayerUse> uses = new HashMap<>();
        for (Node layer : multiplying) {
            boolean approximate = chosen.contains(layer.name()) && !edges.contains(layer.name()) && !design.isAccurate();
            uses.put(layer.name(), approximate ? approximated(design, layer.name())
                    : new LayerUse(edges.contains(layer.name()) ? EDGE_BITS : plan.bits(), StructureParameters.of(),
                            "exact", OptionalDouble.empty()));
        }
        return uses;
    }

    /** Names of the layers that the plan approximates; none where it was made for another network. */
    private static Set<String> approximated(Graph graph, TrainingPlan plan) {
        try {
            return Set.copyOf(plan.structure().layers().of(graph).stream().map(Node::name).toList());
        } catch (IllegalArgumentException otherNetwork) {
            return Set.of();
        }
    }

    private static LayerUse approximated(DesignPoint design, String layer) {
        Optional<DesignPart> part = design.parts().stream()
                .filter(each -> each.layers().isEmpty() || each.layers().contains(layer)).findFirst();
        OptionalDouble shared = design.simulatedPower().isPresent() || Double.isNaN(design.normalizedPower())
                ? design.simulatedPower() : OptionalDouble.of(design.normalizedPower());
        return new LayerUse(design.plan().bits(), part.map(DesignPart::theta).orElse(design.theta()), design.title(),
                part.map(each -> each.simulatedPower().isPresent() ? each.simulatedPower() : each.normalizedPower())
                        .orElse(shared));
    }
}
