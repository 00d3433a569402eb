package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gradient descent with momentum, as PyTorch defines it: v = 0.9 v + g, p = p - rate·v. */
final class StochasticGradientDescent implements AutoCloseable {

    private static final float MOMENTUM = 0.9f;

    private final List<ParameterGroup> groups;
    private final NDManager manager;
    private final Map<String, NDArray> velocities = new LinkedHashMap<>();

    /** All velocities start at 0. */
    StochasticGradientDescent(NDManager parent, List<ParameterGroup> groups) {
        this.groups = List.copyOf(groups);
        manager = parent.newSubManager();
        for (ParameterGroup group : groups) {
            new TreeMap<>(group.arrays()).forEach((name, array) -> velocities.put(name,
                    manager.zeros(array.getShape(), array.getDataType())));
        }
    }

    /** Takes one step along the gradients that {@code backward} left, and clears them. */
    void step(double learningRate) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (ParameterGroup group : groups) {
                float rate = (float) (learningRate * group.rateFactor());
                group.arrays().forEach((name, array) -> move(name, array, rate, (float) group.weightDecay()));
            }
        }
    }

    private void move(String name, NDArray array, float rate, float decay) {
        NDArray gradient = array.getGradient();
        NDArray velocity = velocities.get(name).muli(MOMENTUM).addi(gradient);
        if (decay > 0) {
            velocity.addi(array.stopGradient().mul(decay));
        }
        array.subi(velocity.mul(rate));
        gradient.muli(0);
    }

    /** What is trained, by name. */
    Map<String, NDArray> parameters() {
        Map<String, NDArray> all = new LinkedHashMap<>();
        groups.forEach(group -> all.putAll(group.arrays()));
        return all;
    }

    /** The velocities by name, to be kept in a checkpoint. */
    Map<String, NDArray> velocities() {
        return Map.copyOf(velocities);
    }

    @Override
    public void close() {
        manager.close();
    }
}
