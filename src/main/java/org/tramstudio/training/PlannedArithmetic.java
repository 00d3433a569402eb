package org.tramstudio.training;

import java.util.Map;
import java.util.stream.Collectors;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.LayerArithmetic;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.LayerSelection;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.quant.Quantization;

/** How the layers of a network multiply under a plan. */
final class PlannedArithmetic {

    private final Graph graph;
    private final Quantization quantization;
    private final LayerSelection layers;

    PlannedArithmetic(Graph graph, TrainingPlan plan) {
        this.graph = graph;
        this.quantization = new Quantization(plan.bits(), plan.quantization().signed());
        this.layers = plan.structure().layers();
    }

    /** Exactly in every layer. */
    Arithmetic exact() {
        return Arithmetic.of(Map.of(), new LayerArithmetic.Quantized(quantization));
    }

    /** With one approximate multiplier in the layers that are chosen. */
    Arithmetic approximate(LayerError error) {
        Map<String, LayerArithmetic> chosen = layers.of(graph).stream()
                .collect(Collectors.toMap(Node::name, _ -> new LayerArithmetic.Approximate(quantization, error)));
        return Arithmetic.of(chosen, new LayerArithmetic.Quantized(quantization));
    }
}
