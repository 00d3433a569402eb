package org.tramstudio.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.OptionalDouble;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.axm.MultiplierError;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.tram.StructureParameters;

/** Phase 3: the multiplier is frozen and the weights are retrained, with the learning rate falling to 0. */
final class RecoverMethod implements PhaseMethod {

    private final NetworkParameters parameters;
    private final TrainingPlan plan;
    private final int epochs;
    private final DesignMultiplier multiplier;
    private final OptionalDouble predictedPower;
    private final Arithmetic arithmetic;

    RecoverMethod(NDManager manager, Graph graph, NetworkParameters parameters, TrainingPlan plan, int epochs,
                  DesignMultiplier multiplier, OptionalDouble predictedPower) {
        this.parameters = parameters;
        this.plan = plan;
        this.epochs = epochs;
        this.multiplier = multiplier;
        this.predictedPower = predictedPower;
        PlannedArithmetic planned = new PlannedArithmetic(graph, plan);
        arithmetic = MultiplierError.of(manager, multiplier.table()).map(planned::approximate)
                .orElseGet(planned::exact);
    }

    @Override
    public Phase phase() {
        return Phase.RECOVER;
    }

    @Override
    public int epochs() {
        return epochs;
    }

    @Override
    public LearningRate learningRate() {
        return LearningRate.cosine(plan.learningRate());
    }

    @Override
    public Arithmetic arithmetic() {
        return arithmetic;
    }

    @Override
    public List<ParameterGroup> groups() {
        return NetworkGroups.of(parameters, plan.optimizer().weightDecay());
    }

    @Override
    public StructureParameters theta() {
        return multiplier.theta();
    }

    @Override
    public double predictedPower() {
        return predictedPower.orElse(Double.NaN);
    }

    @Override
    public double normalizedPower() {
        return multiplier.normalizedPower().orElse(Double.NaN);
    }
}
