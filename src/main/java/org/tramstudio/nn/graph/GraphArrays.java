package org.tramstudio.nn.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arrays that a network's nodes have, trained ones and running statistics. */
public final class GraphArrays {

    private GraphArrays() {
    }

    /** The length of every axis, by full name such as {@code conv1.weight}, in the order of the graph. */
    public static Map<String, List<Integer>> sizes(Graph graph) {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        graph.nodes().forEach(node -> sizes(node).forEach((role, sizes) -> all.put(node.name() + "." + role, sizes)));
        return Collections.unmodifiableMap(all);
    }

    /** The length of every axis of a node's arrays, by role such as {@code weight}. */
    public static Map<String, List<Integer>> sizes(Node node) {
        return switch (node.operator()) {
            case Operator.Convolution convolution -> {
                List<Integer> weights = new ArrayList<>(
                        List.of(convolution.outputs(), convolution.inputs() / convolution.groups()));
                weights.addAll(convolution.window().kernel());
                yield products(weights, convolution.bias());
            }
            case Operator.Linear linear -> products(List.of(linear.outputs(), linear.inputs()), linear.bias());
            case Operator.BatchNormalization normalization -> {
                List<Integer> each = List.of(normalization.channels());
                yield ordered("weight", each, "bias", each, "running_mean", each, "running_var", each);
            }
            case Operator.LayerNormalization normalization ->
                    ordered("weight", normalization.sizes(), "bias", normalization.sizes());
            case Operator.TrainedConstant constant -> ordered("value", constant.sizes());
            case Operator.FixedConstant _, Calculation _, Rearrangement _ -> Map.of();
        };
    }

    private static Map<String, List<Integer>> products(List<Integer> weights, boolean bias) {
        return bias ? ordered("weight", weights, "bias", weights.subList(0, 1)) : ordered("weight", weights);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Integer>> ordered(Object... rolesAndSizes) {
        Map<String, List<Integer>> map = new LinkedHashMap<>();
        for (int k = 0; k < rolesAndSizes.length; k += 2) {
            map.put((String) rolesAndSizes[k], List.copyOf((List<Integer>) rolesAndSizes[k + 1]));
        }
        return map;
    }
}
