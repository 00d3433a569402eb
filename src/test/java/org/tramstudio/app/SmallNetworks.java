package org.tramstudio.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.zoo.ZooNetwork;

/** Networks with made-up weights, to be written as files. */
public final class SmallNetworks {

    private SmallNetworks() {
    }

    /** A built-in network for ten classes, whose weights are small multiples of 1/20. */
    public static NetworkModel of(ZooNetwork network, ImageShape images) {
        return of(network, images, 10);
    }

    /** The same for another number of classes. */
    static NetworkModel of(ZooNetwork network, ImageShape images, int classes) {
        Graph graph = network.graph(images, classes);
        Map<String, ConstantValues> arrays = new LinkedHashMap<>();
        GraphArrays.sizes(graph).forEach((name, sizes) -> {
            float[] values = new float[sizes.stream().reduce(1, Math::multiplyExact)];
            for (int k = 0; k < values.length; k++) {
                values[k] = (k % 7 - 3) / 20f;
            }
            arrays.put(name, new ConstantValues(sizes, values));
        });
        return new NetworkModel(graph, arrays);
    }
}
