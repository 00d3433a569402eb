package org.tramstudio.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.circuit.IndependentOperands;

/**
 * What the layers of a network multiply.
 *
 * @param layers by name, in the order of the network
 */
public record LayerOperands(Map<String, Layer> layers) {

    /** Copies the map. */
    public LayerOperands {
        layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    }

    /**
     * One layer.
     *
     * @param share its multiplications over those of all layers
     * @param operands how often each code of weights and activations occurs
     */
    public record Layer(double share, IndependentOperands operands) {
    }

    /** The operands of one layer. */
    public IndependentOperands of(String layer) {
        Layer found = layers.get(layer);
        if (found == null) {
            throw new IllegalArgumentException("there is no layer " + layer + "; there are " + layers.keySet());
        }
        return found.operands();
    }

    /** What all layers together multiply, each as often as it multiplies. There must be a layer, and one width for all. */
    public IndependentOperands mixture() {
        List<Layer> all = List.copyOf(layers.values());
        double[] weights = new double[1 << all.getFirst().operands().weightWidth()];
        double[] activations = new double[1 << all.getFirst().operands().activationWidth()];
        for (Layer layer : all) {
            add(weights, layer.operands().weightProbabilities(), layer.share());
            add(activations, layer.operands().activationProbabilities(), layer.share());
        }
        return new IndependentOperands(weights, activations);
    }

    private static void add(double[] sum, double[] probabilities, double share) {
        for (int code = 0; code < sum.length; code++) {
            sum[code] += share * probabilities[code];
        }
    }
}
