package org.tramstudio.nn.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;

/**
 * A network from an ONNX file.
 *
 * @param model the network, computing what the file says
 * @param opset version of the operator set that the file was written for
 * @param producer the program that wrote it, with its version; may be empty
 * @param warnings what was understood otherwise than the file says, for people
 * @param beforeSoftmax the node that gives the logits, where the file ends with a softmax or its logarithm
 */
public record ImportedNetwork(NetworkModel model, long opset, String producer, List<String> warnings,
                              Optional<String> beforeSoftmax) {

    /** Copies the list. */
    public ImportedNetwork {
        warnings = List.copyOf(warnings);
    }

    /** The network that gives logits, as training needs it: without a softmax at its end. */
    public NetworkModel withoutFinalSoftmax() {
        if (beforeSoftmax.isEmpty()) {
            return model;
        }
        Graph graph = LiveNodes.upTo(model.graph(), beforeSoftmax.get());
        Map<String, ConstantValues> weights = new HashMap<>();
        model.weights().forEach((name, array) -> {
            String node = name.substring(0, name.lastIndexOf('.'));
            if (graph.nodes().stream().anyMatch(left -> left.name().equals(node))) {
                weights.put(name, array);
            }
        });
        return new NetworkModel(graph, weights);
    }
}
