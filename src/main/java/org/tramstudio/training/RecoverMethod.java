package org.tramstudio.training;

import java.util.List;
import java.util.OptionalDouble;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.tram.StructureParameters;

/** Phase 3: the multipliers are frozen and the weights are retrained, with the learning rate falling to 0. */
final class RecoverMethod implements PhaseMethod {

    private final NetworkParameters parameters;
    private final TrainingPlan plan;
    private final int epochs;
    private final StructureParameters theta;
    private final OptionalDouble predictedPower;
    private final OptionalDouble normalizedPower;
    private final Arithmetic arithmetic;

    /**
     * Makes the errors of the multipliers.
     *
     * @param multipliers with the layers that compute with each
     * @param theta what to tell of their structure
     * @param predictedPower f_power(Θ); empty for multipliers without Θ
     */
    RecoverMethod(MultiplierErrors errorOf, Graph graph, NetworkParameters parameters, TrainingPlan plan, int epochs,
                  List<DesignMultiplier> multipliers, StructureParameters theta, OptionalDouble predictedPower) {
        this.parameters = parameters;
        this.plan = plan;
        this.epochs = epochs;
        this.theta = theta;
        this.predictedPower = predictedPower;
        this.normalizedPower = DesignMultiplier.normalizedPower(multipliers);
        arithmetic = new PlannedArithmetic(graph, plan).approximate(multipliers, errorOf);
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
    public OptimizerPlan optimizer() {
        return plan.optimizer();
    }

    @Override
    public List<ParameterGroup> groups() {
        return NetworkGroups.of(parameters, plan.quantization().observer(), optimizer().weightDecay());
    }

    @Override
    public StructureParameters theta() {
        return theta;
    }

    @Override
    public double predictedPower() {
        return predictedPower.orElse(Double.NaN);
    }

    @Override
    public double normalizedPower() {
        return normalizedPower.orElse(Double.NaN);
    }
}
