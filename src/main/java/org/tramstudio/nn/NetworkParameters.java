package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;

/**
 * The arrays of a network by name, {@code node.weight} and so on as PyTorch names them. Lives until it is closed. Not for
 * several threads at once.
 */
public final class NetworkParameters implements AutoCloseable {

    /** Of the weights and embeddings of transformers. */
    private static final double EMBEDDING_DEVIATION = 0.02;
    /** Of what is added to each token: about that of patches, else training does not see for long where a patch was. */
    private static final double POSITION_DEVIATION = 0.5;
    /** Variance of outputs over that of inputs: He et al. have 2 before rectifiers, and patches meet none. */
    private static final double PATCH_GAIN = 0.5;
    private static final double RECTIFIER_GAIN = 2;

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final Map<String, ParameterKind> kinds = new LinkedHashMap<>();

    /**
     * Random weights for every node of {@code graph}: normal as He et al. (2015) have them; in networks with attention, normal
     * with a deviation of 0.02 in linear layers and embeddings, and half of He's in convolutions, while positions begin about
     * as large as patches. {@link Calibration} adds the ranges.
     */
    public NetworkParameters(NDManager parent, Graph graph, long seed) {
        manager = parent.newSubManager();
        SplittableRandom random = new SplittableRandom(seed);
        boolean attention = graph.nodes().stream().anyMatch(node -> node.operator() instanceof Calculation.MatrixProduct);
        for (Node node : graph.nodes()) {
            GraphArrays.sizes(node).forEach((role, sizes) -> put(node.name() + "." + role,
                    role.startsWith("running") ? ParameterKind.STATISTIC : ParameterKind.WEIGHT,
                    start(node, role, sizes, attention, random), shape(sizes)));
        }
    }

    private static Shape shape(List<Integer> sizes) {
        return new Shape(sizes.stream().mapToLong(Integer::longValue).toArray());
    }

    /** Zeros but for weights, which are random, and scales and variances, which are 1. */
    private static float[] start(Node node, String role, List<Integer> sizes, boolean attention, SplittableRandom random) {
        float[] values = new float[sizes.stream().reduce(1, Math::multiplyExact)];
        switch (role) {
            case "running_var" -> Arrays.fill(values, 1);
            case "value" -> fill(values, isOfTokens(sizes) ? POSITION_DEVIATION : EMBEDDING_DEVIATION, random);
            case "weight" -> {
                if (!node.multiplies()) {
                    Arrays.fill(values, 1);
                } else if (attention && node.operator() instanceof Operator.Linear) {
                    fill(values, EMBEDDING_DEVIATION, random);
                } else {
                    double gain = attention ? PATCH_GAIN : RECTIFIER_GAIN;
                    fill(values, Math.sqrt(gain * sizes.getFirst() / values.length), random);
                }
            }
            default -> {
                // biases and means begin as zeros
            }
        }
        return values;
    }

    /** Whether there is a vector for each of several tokens, {@code [1, tokens, width]}. */
    private static boolean isOfTokens(List<Integer> sizes) {
        return sizes.size() == 3 && sizes.get(1) > 1;
    }

    private static void fill(float[] values, double deviation, SplittableRandom random) {
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (random.nextGaussian() * deviation);
        }
    }

    /** The array of a node, for example {@code get(node, "weight")}. */
    public NDArray get(Node node, String role) {
        return get(node.name() + "." + role);
    }

    /** Whether a node has an array of that role. */
    boolean has(Node node, String role) {
        return arrays.containsKey(node.name() + "." + role);
    }

    /** Gives up a node's array of that role, if it has one. */
    void remove(Node node, String role) {
        NDArray former = arrays.remove(node.name() + "." + role);
        kinds.remove(node.name() + "." + role);
        if (former != null) {
            former.close();
        }
    }

    /** The array of that full name. */
    public NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("the network has no array " + name);
        }
        return array;
    }

    /** All arrays by full name, in the order of the graph. */
    public Map<String, NDArray> arrays() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }

    /** What the array of that full name is to an optimiser. */
    public ParameterKind kind(String name) {
        return kinds.get(name);
    }

    /** Adds an array of this network's own; a trained one collects gradients. */
    void put(String name, ParameterKind kind, float[] values, Shape shape) {
        NDArray former = arrays.remove(name);
        if (former != null) {
            former.close();
        }
        NDArray array = manager.create(values, shape);
        array.setRequiresGradient(kind != ParameterKind.STATISTIC);
        arrays.put(name, array);
        kinds.put(name, kind);
    }

    /** Adds a copy of every array of {@code other}, replacing those of the same name. */
    public void copyFrom(NetworkParameters other) {
        other.arrays.forEach((name, array) -> put(name, other.kinds.get(name), array.toFloatArray(),
                array.getShape()));
    }

    /**
     * Copies given values into the arrays of the same names.
     *
     * @throws IllegalArgumentException if there is no such array, or it has another shape
     */
    public void copyFrom(Map<String, ConstantValues> values) {
        values.forEach((name, array) -> {
            Shape shape = get(name).getShape();
            if (shape.size() != array.values().length) {
                throw new IllegalArgumentException("array " + name + " has the sizes " + array.sizes()
                        + ", expected were " + shape);
            }
            put(name, kinds.get(name), array.values(), shape);
        });
    }

    @Override
    public void close() {
        manager.close();
    }
}
