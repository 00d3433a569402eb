package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves parameters along their gradients. */
abstract sealed class Optimizer implements AutoCloseable permits StochasticGradientDescent, Adam {

    private final List<ParameterGroup> groups;
    private final NDManager manager;

    /** What it keeps between steps lives until it is closed. */
    Optimizer(NDManager parent, List<ParameterGroup> groups) {
        this.groups = List.copyOf(groups);
        this.manager = parent.newSubManager();
    }

    /** The optimiser of a kind, before its first step. */
    static Optimizer of(OptimizerKind kind, NDManager parent, List<ParameterGroup> groups) {
        return switch (kind) {
            case SGD -> new StochasticGradientDescent(parent, groups);
            case ADAM -> new Adam(parent, groups);
        };
    }

    /**
     * Takes one step along the gradients that {@code backward} left, and clears them.
     *
     * @param step how many steps of this phase came before
     */
    abstract void step(double learningRate, long step);

    /** What it keeps between steps, by the names that it has in a checkpoint. */
    abstract Map<String, NDArray> state();

    /** What is trained, in groups. */
    List<ParameterGroup> groups() {
        return groups;
    }

    /** Zeros of the shape of each parameter, by its name with a prefix. */
    final Map<String, NDArray> zeros(String prefix) {
        Map<String, NDArray> zeros = new LinkedHashMap<>();
        for (ParameterGroup group : groups) {
            group.arrays().forEach((name, array) -> zeros.put(prefix + name,
                    manager.zeros(array.getShape(), array.getDataType())));
        }
        return zeros;
    }

    /** What is trained, by name. */
    Map<String, NDArray> parameters() {
        Map<String, NDArray> all = new LinkedHashMap<>();
        groups.forEach(group -> all.putAll(group.arrays()));
        return all;
    }

    @Override
    public void close() {
        manager.close();
    }
}
