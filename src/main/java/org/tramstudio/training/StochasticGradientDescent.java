package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Map;

/** Gradient descent with momentum, as PyTorch defines it: v = 0.9 v + g, p = p - rate·v. */
final class StochasticGradientDescent extends Optimizer {

    private static final float MOMENTUM = 0.9f;
    private static final String VELOCITY = "velocity.";

    private final Map<String, NDArray> velocities;

    /** All velocities start at 0. */
    StochasticGradientDescent(NDManager parent, List<ParameterGroup> groups) {
        super(parent, groups);
        velocities = zeros(VELOCITY);
    }

    @Override
    void step(double learningRate, long step) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (ParameterGroup group : groups()) {
                float rate = (float) (learningRate * group.rateFactor());
                group.arrays().forEach((name, array) -> move(name, array, rate, (float) group.weightDecay()));
            }
        }
    }

    private void move(String name, NDArray array, float rate, float decay) {
        NDArray gradient = array.getGradient();
        NDArray velocity = velocities.get(VELOCITY + name).muli(MOMENTUM).addi(gradient);
        if (decay > 0) {
            velocity.addi(array.stopGradient().mul(decay));
        }
        array.subi(velocity.mul(rate));
        gradient.muli(0);
    }

    @Override
    Map<String, NDArray> state() {
        return Map.copyOf(velocities);
    }
}
