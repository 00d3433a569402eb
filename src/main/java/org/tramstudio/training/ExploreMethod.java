package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.axm.StructureErrorTables;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.quant.LastingScalar;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureParameters;

/**
 * Phase 1: Θ, shared by all layers, is trained together with the weights for λ·L_power + L_model (Eq. 2). The free
 * parameter is unconstrained; the value used is clamped to [0, 1] with a straight-through gradient.
 */
final class ExploreMethod implements PhaseMethod {

    /** The name of Θ among the arrays of a checkpoint. */
    static final String THETA = "structure.theta";

    private final NetworkParameters parameters;
    private final TrainingPlan plan;
    private final PlannedArithmetic arithmetic;
    private final double lambda;
    private final double structureRateFactor;
    private final ColumnPowerModel power;
    private final StructureMapper mapper;
    private final NDArray theta;
    private final NDArray columnShares;
    private final StructureErrorTables tables;

    ExploreMethod(NDManager manager, Graph graph, NetworkParameters parameters, TrainingPlan plan, double lambda,
                  double structureRateFactor, ColumnPowerModel power, StructureMapper mapper) {
        this.parameters = parameters;
        this.plan = plan;
        this.arithmetic = new PlannedArithmetic(graph, plan);
        this.lambda = lambda;
        this.structureRateFactor = structureRateFactor;
        this.power = power;
        this.mapper = mapper;
        theta = manager.create(floats(plan.structure().start().theta(plan.bits(), plan.columns()).toArray()));
        theta.setRequiresGradient(true);
        columnShares = manager.create(floats(columnShares(power, plan.columns())), new Shape(plan.columns()));
        tables = new StructureErrorTables(manager, plan.bits(), plan.columns());
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
        return arithmetic.approximate(tables.at(clampStraightThrough()));
    }

    @Override
    public NDArray loss(NDArray modelLoss) {
        NDArray removedShare = clampStraightThrough().mul(columnShares).sum();
        return modelLoss.sub(removedShare.mul(LastingScalar.beside(removedShare, lambda))).add(lambda);
    }

    @Override
    public List<ParameterGroup> groups() {
        List<ParameterGroup> groups = new ArrayList<>(NetworkGroups.of(parameters, plan.optimizer().weightDecay()));
        groups.add(new ParameterGroup(Map.of(THETA, theta), structureRateFactor, 0));
        return List.copyOf(groups);
    }

    @Override
    public StructureParameters theta() {
        float[] values = theta.toFloatArray();
        double[] clamped = new double[values.length];
        for (int column = 0; column < values.length; column++) {
            clamped[column] = Math.clamp(values[column], 0.0, 1.0);
        }
        return StructureParameters.of(clamped);
    }

    @Override
    public double predictedPower() {
        return power.predicted(theta());
    }

    @Override
    public double normalizedPower() {
        return mapper.map(plan.architecture(), plan.bits(), theta()).normalizedCost();
    }

    private NDArray clampStraightThrough() {
        NDArray fixed = theta.stopGradient();
        return theta.add(fixed.clip(0, 1).sub(fixed));
    }

    private static double[] columnShares(ColumnPowerModel power, int columns) {
        return IntStream.range(0, columns).mapToDouble(c -> power.columnPower(c) / power.accuratePower()).toArray();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }
}
