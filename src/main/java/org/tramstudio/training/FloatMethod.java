package org.tramstudio.training;

import java.util.List;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.tram.StructureParameters;

/**
 * Training of the floating-point network: cosine schedule, weight decay 5e-4.
 *
 * @param parameters the network's
 * @param epochs how many
 * @param optimizer how steps are taken
 * @param rate learning rate at the start
 */
record FloatMethod(NetworkParameters parameters, int epochs, OptimizerKind optimizer, double rate) implements PhaseMethod {

    @Override
    public Phase phase() {
        return Phase.FLOAT;
    }

    @Override
    public LearningRate learningRate() {
        return LearningRate.cosine(rate);
    }

    @Override
    public Arithmetic arithmetic() {
        return Arithmetic.floatingPoint();
    }

    @Override
    public List<ParameterGroup> groups() {
        return NetworkGroups.weights(parameters, NetworkGroups.USUAL_DECAY);
    }

    @Override
    public StructureParameters theta() {
        return StructureParameters.of();
    }
}
