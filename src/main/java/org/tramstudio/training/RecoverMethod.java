package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.axm.ErrorTables;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

/** Phase 3: the multiplier is frozen and the weights are retrained, with the learning rate falling to 0. */
final class RecoverMethod implements PhaseMethod {

    private final NetworkParameters parameters;
    private final TrainingPlan plan;
    private final int epochs;
    private final MappedMultiplier multiplier;
    private final double predictedPower;
    private final Arithmetic arithmetic;

    RecoverMethod(NDManager manager, NetworkParameters parameters, TrainingPlan plan, int epochs,
                  MappedMultiplier multiplier, double predictedPower) {
        this.parameters = parameters;
        this.plan = plan;
        this.epochs = epochs;
        this.multiplier = multiplier;
        this.predictedPower = predictedPower;
        arithmetic = arithmetic(manager, plan.bits(), ErrorFactors.of(multiplier.table()));
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
        return NetworkGroups.of(parameters);
    }

    @Override
    public StructureParameters theta() {
        return multiplier.theta();
    }

    @Override
    public double predictedPower() {
        return predictedPower;
    }

    @Override
    public double normalizedPower() {
        return multiplier.normalizedCost();
    }

    private static Arithmetic arithmetic(NDManager manager, int bits, ErrorFactors factors) {
        if (factors.rank() == 0) {
            return new Arithmetic.Quantized(bits);
        }
        return new Arithmetic.Approximate(bits, new ErrorTables(table(manager, factors.weightFactors()),
                table(manager, factors.activationFactors())));
    }

    private static NDArray table(NDManager manager, float[][] factors) {
        int codes = factors[0].length;
        float[] byCode = new float[codes * factors.length];
        for (int code = 0; code < codes; code++) {
            for (int r = 0; r < factors.length; r++) {
                byCode[code * factors.length + r] = factors[r][code];
            }
        }
        return manager.create(byCode, new Shape(codes, factors.length));
    }
}
