package org.tramstudio.nn.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes batch normalisation part of the layer before it, as hardware needs it: with scale g, shift b, mean m and variance v
 * of a channel, its weights become w·g/√(v + ε) and its bias (bias - m)·g/√(v + ε) + b. The network computes the same.
 */
public final class BatchNormalizationFolding {

    private final NetworkModel model;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Long> readers = new HashMap<>();
    private final Map<String, ConstantValues> weights;
    private final Map<String, Operator> biased = new HashMap<>();
    private final Map<String, String> replaced = new HashMap<>();

    private BatchNormalizationFolding(NetworkModel model) {
        this.model = model;
        this.weights = new HashMap<>(model.weights());
        model.graph().nodes().forEach(node -> {
            nodes.put(node.name(), node);
            node.inputs().forEach(read -> readers.merge(read, 1L, Long::sum));
        });
    }

    /** The network without those normalisations that directly follow a convolution or linear layer which nothing else reads. */
    public static NetworkModel fold(NetworkModel model) {
        return new BatchNormalizationFolding(model).folded();
    }

    private NetworkModel folded() {
        for (Node node : model.graph().nodes()) {
            if (node.operator() instanceof Operator.BatchNormalization normalization) {
                Node layer = nodes.get(node.inputs().getFirst());
                if (layer != null && readers.get(layer.name()) == 1 && !biased.containsKey(layer.name())
                        && takesChannels(layer)) {
                    fold(layer, node, normalization);
                }
            }
        }
        List<Node> left = new ArrayList<>();
        for (Node node : model.graph().nodes()) {
            if (!replaced.containsKey(node.name())) {
                left.add(new Node(node.name(), biased.getOrDefault(node.name(), node.operator()),
                        node.inputs().stream().map(read -> replaced.getOrDefault(read, read)).toList()));
            }
        }
        return new NetworkModel(new Graph(model.graph().title(), model.graph().input(), left), weights);
    }

    /** A linear layer's outputs are the channels, axis 1, where it gives vectors only. */
    private boolean takesChannels(Node layer) {
        return layer.operator() instanceof Operator.Convolution
                || layer.operator() instanceof Operator.Linear && model.graph().shapes().get(layer.name()).axes() == 2;
    }

    private void fold(Node layer, Node node, Operator.BatchNormalization normalization) {
        float[] scale = weights.remove(node.name() + ".weight").values();
        float[] shift = weights.remove(node.name() + ".bias").values();
        float[] mean = weights.remove(node.name() + ".running_mean").values();
        float[] variance = weights.remove(node.name() + ".running_var").values();
        ConstantValues before = weights.get(layer.name() + ".weight");
        float[] values = before.values();
        ConstantValues former = weights.get(layer.name() + ".bias");
        float[] bias = former == null ? new float[scale.length] : former.values();
        int each = values.length / scale.length;
        for (int channel = 0; channel < scale.length; channel++) {
            double factor = scale[channel] / Math.sqrt(variance[channel] + normalization.epsilon());
            for (int k = channel * each; k < (channel + 1) * each; k++) {
                values[k] = (float) (values[k] * factor);
            }
            bias[channel] = (float) ((bias[channel] - mean[channel]) * factor + shift[channel]);
        }
        weights.put(layer.name() + ".weight", new ConstantValues(before.sizes(), values));
        weights.put(layer.name() + ".bias", new ConstantValues(List.of(bias.length), bias));
        biased.put(layer.name(), switch (layer.operator()) {
            case Operator.Convolution convolution -> new Operator.Convolution(convolution.inputs(), convolution.outputs(),
                    convolution.window(), convolution.groups(), true);
            case Operator.Linear linear -> new Operator.Linear(linear.inputs(), linear.outputs());
            default -> layer.operator();
        });
        replaced.put(node.name(), layer.name());
    }
}
