package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;

/**
 * The arrays of a network by name, {@code node.weight} and so on as PyTorch names them. Lives until it is closed. Not for
 * several threads at once.
 */
public final class NetworkParameters implements AutoCloseable {

    private static final double CONSTANT_DEVIATION = 0.02;

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final Map<String, ParameterKind> kinds = new LinkedHashMap<>();

    /** Random weights (He et al., 2015) for every node of {@code graph}, and ranges that {@link Calibration} sets. */
    public NetworkParameters(NDManager parent, Graph graph, long seed) {
        manager = parent.newSubManager();
        SplittableRandom random = new SplittableRandom(seed);
        for (Node node : graph.nodes()) {
            switch (node.operator()) {
                case Operator.Convolution convolution -> {
                    List<Integer> sizes = new ArrayList<>(
                            List.of(convolution.outputs(), convolution.inputs() / convolution.groups()));
                    sizes.addAll(convolution.window().kernel());
                    addWeights(node, new Shape(sizes.stream().mapToLong(Integer::longValue).toArray()),
                            convolution.productsPerOutput(), convolution.bias(), random);
                }
                case Operator.Linear linear -> addWeights(node, new Shape(linear.outputs(), linear.inputs()),
                        linear.inputs(), linear.bias(), random);
                case Operator.BatchNormalization normalization -> addNormalization(node, normalization.channels());
                case Operator.LayerNormalization normalization -> addScale(node, normalization.sizes());
                case Operator.TrainedConstant constant -> addConstant(node, constant.sizes(), random);
                case Operator.FixedConstant _, Calculation _, Rearrangement _ -> {
                    // these operators have no arrays
                }
            }
        }
    }

    /** The array of a node, for example {@code get(node, "weight")}. */
    public NDArray get(Node node, String role) {
        return get(node.name() + "." + role);
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

    private void addWeights(Node node, Shape shape, int fanIn, boolean bias, SplittableRandom random) {
        float[] weights = new float[(int) shape.size()];
        double deviation = Math.sqrt(2.0 / fanIn);
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (random.nextGaussian() * deviation);
        }
        put(node.name() + ".weight", ParameterKind.WEIGHT, weights, shape);
        if (bias) {
            put(node.name() + ".bias", ParameterKind.WEIGHT, new float[(int) shape.get(0)],
                    new Shape(shape.get(0)));
        }
    }

    /** Spread as the embeddings of vision transformers are. */
    private void addConstant(Node node, List<Integer> sizes, SplittableRandom random) {
        Shape shape = new Shape(sizes.stream().mapToLong(Integer::longValue).toArray());
        float[] values = new float[(int) shape.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (random.nextGaussian() * CONSTANT_DEVIATION);
        }
        put(node.name() + ".value", ParameterKind.WEIGHT, values, shape);
    }

    private void addScale(Node node, List<Integer> sizes) {
        Shape shape = new Shape(sizes.stream().mapToLong(Integer::longValue).toArray());
        float[] ones = new float[(int) shape.size()];
        Arrays.fill(ones, 1);
        put(node.name() + ".weight", ParameterKind.WEIGHT, ones, shape);
        put(node.name() + ".bias", ParameterKind.WEIGHT, new float[ones.length], shape);
    }

    private void addNormalization(Node node, int channels) {
        addScale(node, List.of(channels));
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        Shape shape = new Shape(channels);
        put(node.name() + ".running_mean", ParameterKind.STATISTIC, new float[channels], shape);
        put(node.name() + ".running_var", ParameterKind.STATISTIC, ones, shape);
    }
}
