package org.tramstudio.training;

import java.util.List;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.tram.StructureParameters;

/**
 * Quantisation-aware training: the quantised network with exact products, gradient descent, cosine schedule (method,
 * Section 4).
 *
 * @param parameters the network's, ranges included
 * @param plan how it is quantised
 * @param arithmetic quantised and exact
 */
record QuantizeMethod(NetworkParameters parameters, TrainingPlan plan, Arithmetic arithmetic) implements PhaseMethod {

    @Override
    public Phase phase() {
        return Phase.QUANTIZE;
    }

    @Override
    public int epochs() {
        return plan.quantization().epochs();
    }

    @Override
    public LearningRate learningRate() {
        return LearningRate.cosine(plan.quantization().learningRate());
    }

    @Override
    public OptimizerPlan optimizer() {
        return new OptimizerPlan(OptimizerKind.SGD, NetworkGroups.USUAL_DECAY, plan.optimizer().microBatch());
    }

    @Override
    public List<ParameterGroup> groups() {
        return NetworkGroups.of(parameters, plan.quantization().observer(), optimizer().weightDecay());
    }

    @Override
    public StructureParameters theta() {
        return StructureParameters.accurate(plan.columns());
    }
}
