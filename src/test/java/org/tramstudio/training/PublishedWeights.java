package org.tramstudio.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;

/**
 * Random weights of a network as torchvision or timm would save them: under their names, with the counters that batch
 * normalisation keeps. No two arrays of a kind are equal, so that none can be taken for another.
 *
 * @param own by the names that the network gives its arrays
 * @param published the same by the names in the file, and what else stands there
 */
record PublishedWeights(Map<String, ConstantValues> own, Map<String, ConstantValues> published) {

    private static final double SMALL = 0.02;

    static PublishedWeights random(Graph graph, long seed) {
        Random random = new Random(seed);
        Map<String, ConstantValues> own = new LinkedHashMap<>();
        Map<String, ConstantValues> published = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            GraphArrays.sizes(node).forEach((role, sizes) -> {
                ConstantValues values = values(node, role, sizes, random);
                own.put(node.name() + "." + role, values);
                published.put(role.equals("value") ? node.name() : node.name() + "." + role, values);
            });
            if (node.operator() instanceof Operator.BatchNormalization) {
                published.put(node.name() + ".num_batches_tracked", new ConstantValues(List.of(), new float[] {1000}));
            }
        }
        return new PublishedWeights(own, published);
    }

    /** Near 1 for scales and variances; else so large that signals neither vanish nor grow. */
    private static ConstantValues values(Node node, String role, List<Integer> sizes, Random random) {
        boolean scale = role.equals("running_var") || role.equals("weight") && !node.multiplies();
        List<Integer> product = new ArrayList<>(sizes.subList(Math.min(1, sizes.size()), sizes.size()));
        double deviation = role.equals("weight") && node.multiplies()
                ? Math.sqrt(1.0 / product.stream().reduce(1, Math::multiplyExact)) : SMALL;
        float[] values = new float[sizes.stream().reduce(1, Math::multiplyExact)];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) ((scale ? 1 : 0) + deviation * random.nextGaussian());
        }
        return new ConstantValues(sizes, values);
    }
}
