package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.tram.StructureParameters;

/** Phase 1: Θ is trained together with the weights for λ·L_power + L_model (Eq. 2). */
final class ExploreMethod implements PhaseMethod {

    private final NetworkParameters parameters;
    private final TrainingPlan plan;
    private final PlannedArithmetic arithmetic;
    private final double lambda;
    private final double structureRateFactor;
    private final TrainedStructure structure;
    private final StructureMapping mapping;

    ExploreMethod(NDManager manager, Graph graph, NetworkParameters parameters, TrainingPlan plan, double lambda,
                  double structureRateFactor, ApproximatedLayers layers, StructureMapping mapping) {
        this.parameters = parameters;
        this.plan = plan;
        this.arithmetic = new PlannedArithmetic(graph, plan);
        this.lambda = lambda;
        this.structureRateFactor = structureRateFactor;
        this.structure = new TrainedStructure(manager, plan, layers);
        this.mapping = mapping;
    }

    @Override
    public Phase phase() {
        return Phase.EXPLORE;
    }

    @Override
    public int epochs() {
        return plan.phase1Epochs();
    }

    @Override
    public LearningRate learningRate() {
        return LearningRate.constant(plan.learningRate());
    }

    @Override
    public Arithmetic arithmetic() {
        return arithmetic.approximate(structure.errors());
    }

    @Override
    public NDArray loss(NDArray modelLoss) {
        return structure.loss(modelLoss, lambda);
    }

    @Override
    public OptimizerPlan optimizer() {
        return plan.optimizer();
    }

    @Override
    public List<ParameterGroup> groups() {
        List<ParameterGroup> groups = new ArrayList<>(
                NetworkGroups.of(parameters, plan.quantization().observer(), optimizer().weightDecay()));
        groups.add(new ParameterGroup(structure.arrays(), structureRateFactor, 0));
        return List.copyOf(groups);
    }

    /** The structure parameters as they stand, see {@link StructureMapping}. */
    List<Double> values() {
        return structure.values();
    }

    /** The structure while it is trained. */
    TrainedStructure structure() {
        return structure;
    }

    @Override
    public StructureParameters theta() {
        return mapping.mean(values());
    }

    @Override
    public double predictedPower() {
        return mapping.predicted(values());
    }

    @Override
    public double normalizedPower() {
        return mapping.normalizedPower(values());
    }
}
