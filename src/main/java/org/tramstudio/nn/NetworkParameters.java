package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;

/**
 * The arrays of a network by name, {@code node.weight} and so on as PyTorch names them. Lives until it is closed. Not for
 * several threads at once.
 */
public final class NetworkParameters implements AutoCloseable {

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
                    int fanIn = convolution.inputs() / convolution.groups() * convolution.kernel()
                            * convolution.kernel();
                    addWeights(node, new Shape(convolution.outputs(), convolution.inputs() / convolution.groups(),
                            convolution.kernel(), convolution.kernel()), fanIn, convolution.bias(), random);
                }
                case Operator.Linear linear -> addWeights(node, new Shape(linear.outputs(), linear.inputs()),
                        linear.inputs(), true, random);
                case Operator.BatchNormalization normalization -> addNormalization(node, normalization.channels());
                case Operator.Relu _, Operator.MaxPooling _, Operator.GlobalAveragePooling _, Operator.Flatten _,
                     Operator.Add _ -> {
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

    private void addNormalization(Node node, int channels) {
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        Shape shape = new Shape(channels);
        put(node.name() + ".weight", ParameterKind.WEIGHT, ones, shape);
        put(node.name() + ".bias", ParameterKind.WEIGHT, new float[channels], shape);
        put(node.name() + ".running_mean", ParameterKind.STATISTIC, new float[channels], shape);
        put(node.name() + ".running_var", ParameterKind.STATISTIC, ones, shape);
    }
}
