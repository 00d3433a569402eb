package org.tramstudio.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.LayerArithmetic;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.quant.Quantization;

/** How the layers of a network multiply under a plan. */
final class PlannedArithmetic {

    private static final int EDGE_BITS = 8;

    private final Quantization quantization;
    private final Map<String, Quantization> edges = new HashMap<>();

    PlannedArithmetic(Graph graph, TrainingPlan plan) {
        this.quantization = new Quantization(plan.bits(), plan.quantization().signed());
        if (plan.quantization().edgesAtEightBits()) {
            List<Node> multiplying = graph.multiplying();
            for (Node edge : List.of(multiplying.getFirst(), multiplying.getLast())) {
                edges.put(edge.name(), new Quantization(EDGE_BITS, plan.quantization().signed()));
            }
        }
    }

    /** How the operands of a layer are quantised. */
    Quantization quantization(Node layer) {
        return edges.getOrDefault(layer.name(), quantization);
    }

    /** Exactly in every layer. */
    Arithmetic exact() {
        return approximate(Map.of());
    }

    /** With multipliers in the layers that compute with each, exactly in the others. */
    Arithmetic approximate(List<DesignMultiplier> multipliers, MultiplierErrors errorOf) {
        Map<String, LayerError> errors = new HashMap<>();
        multipliers.forEach(multiplier -> errorOf.of(multiplier.table())
                .ifPresent(error -> multiplier.layers().forEach(layer -> errors.put(layer, error))));
        return approximate(errors);
    }

    /** With approximate multipliers in the layers that are named, exactly in the others. */
    Arithmetic approximate(Map<String, ? extends LayerError> errors) {
        Map<String, LayerArithmetic> byName = new HashMap<>();
        edges.forEach((layer, wider) -> byName.put(layer, new LayerArithmetic.Quantized(wider)));
        errors.forEach((layer, error) -> byName.put(layer, new LayerArithmetic.Approximate(quantization, error)));
        return Arithmetic.of(byName, new LayerArithmetic.Quantized(quantization));
    }
}
