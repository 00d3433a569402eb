package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adam (Kingma and Ba, 2015) as PyTorch defines it: m = 0.9 m + 0.1 g, v = 0.999 v + 0.001 g²,
 * p = p - rate · m/(1 - 0.9^t) / (√(v/(1 - 0.999^t)) + 1e-8). Weight decay is added to the gradient.
 */
final class Adam extends Optimizer {

    private static final double MEAN_KEPT = 0.9;
    private static final double SQUARE_KEPT = 0.999;
    private static final double EPSILON = 1e-8;
    private static final String MEAN = "adam.mean.";
    private static final String SQUARE = "adam.square.";

    private final Map<String, NDArray> means;
    private final Map<String, NDArray> squares;

    /** Both averages start at 0. */
    Adam(NDManager parent, List<ParameterGroup> groups) {
        super(parent, groups);
        means = zeros(MEAN);
        squares = zeros(SQUARE);
    }

    @Override
    void step(double learningRate, long step) {
        double meanCorrection = 1 - Math.pow(MEAN_KEPT, step + 1);
        double squareCorrection = Math.sqrt(1 - Math.pow(SQUARE_KEPT, step + 1));
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (ParameterGroup group : groups()) {
                float rate = (float) (learningRate * group.rateFactor() / meanCorrection);
                group.arrays().forEach((name, array) ->
                        move(name, array, rate, (float) squareCorrection, (float) group.weightDecay()));
            }
        }
    }

    private void move(String name, NDArray array, float rate, float squareCorrection, float decay) {
        NDArray gradient = array.getGradient();
        if (decay > 0) {
            gradient.addi(array.stopGradient().mul(decay));
        }
        NDArray mean = means.get(MEAN + name).muli((float) MEAN_KEPT).addi(gradient.mul((float) (1 - MEAN_KEPT)));
        NDArray square = squares.get(SQUARE + name).muli((float) SQUARE_KEPT)
                .addi(gradient.mul(gradient).mul((float) (1 - SQUARE_KEPT)));
        array.subi(mean.div(square.sqrt().div(squareCorrection).add((float) EPSILON)).mul(rate));
        gradient.muli(0);
    }

    @Override
    Map<String, NDArray> state() {
        Map<String, NDArray> state = new HashMap<>(means);
        state.putAll(squares);
        return state;
    }
}
