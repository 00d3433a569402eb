package org.tramstudio.training;

import java.util.List;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.tram.StructureParameters;

/**
 * Training of the floating-point network along a cosine. Descent has a weight decay of 5e-4. Adam has none, since it would
 * scale the decay up wherever gradients are small, and its rate first rises for a tenth of the steps: without that,
 * transformers do not get away from their start.
 *
 * @param parameters the network's
 * @param epochs how many
 * @param kind of the optimiser
 * @param rate learning rate at the start
 */
record FloatMethod(NetworkParameters parameters, int epochs, OptimizerKind kind, double rate) implements PhaseMethod {

    private static final double ADAM_WARM_UP = 0.1;

    @Override
    public Phase phase() {
        return Phase.FLOAT;
    }

    @Override
    public LearningRate learningRate() {
        LearningRate cosine = LearningRate.cosine(rate);
        return switch (kind) {
            case SGD -> cosine;
            case ADAM -> cosine.warmedUp(ADAM_WARM_UP);
        };
    }

    @Override
    public Arithmetic arithmetic() {
        return Arithmetic.floatingPoint();
    }

    @Override
    public OptimizerPlan optimizer() {
        double decay = switch (kind) {
            case SGD -> NetworkGroups.USUAL_DECAY;
            case ADAM -> 0;
        };
        return new OptimizerPlan(kind, decay, 0);
    }

    @Override
    public List<ParameterGroup> groups() {
        return NetworkGroups.weights(parameters, optimizer().weightDecay());
    }

    @Override
    public StructureParameters theta() {
        return StructureParameters.of();
    }
}
