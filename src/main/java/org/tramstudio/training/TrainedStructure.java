package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.axm.StructureErrors;
import org.tramstudio.nn.quant.LastingScalar;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureParameters;

/**
 * The structure parameters while they are trained: one array for all layers, or one for each layer. The free parameter is
 * unconstrained; the value used is clamped to [0, 1] with a straight-through gradient (method, Section 2).
 */
final class TrainedStructure {

    /** The name of Θ among the arrays of a checkpoint; followed by a layer's name where each has its own. */
    static final String THETA = "structure.theta";

    /** One array of structure parameters with the layers that it is of. */
    private record Part(NDArray theta, NDArray removedShares, List<String> layers) {
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final StructureErrors structureErrors;

    TrainedStructure(NDManager manager, TrainingPlan plan, ApproximatedLayers layers) {
        ColumnPowerModel power = ColumnPowerModel.of(plan.architecture(), plan.bits());
        StructureParameters start = plan.structure().start().theta(plan.bits(), plan.columns());
        switch (plan.structure().granularity()) {
            case SHARED -> add(manager, THETA, start.toArray(), columnShares(power, plan.columns(), 1), layers.names());
            case LAYER -> layers.names().forEach(layer -> add(manager, THETA + "." + layer, start.toArray(),
                    columnShares(power, plan.columns(), layers.share(layer)), List.of(layer)));
            case PARTIAL_PRODUCT -> add(manager, THETA, spread(plan.bits(), start), partialProductShares(power, plan),
                    layers.names());
        }
        double batchShare = plan.structure().batchShare();
        structureErrors = plan.structure().granularity() == Granularity.PARTIAL_PRODUCT
                ? StructureErrors.perPartialProduct(manager, plan.bits(), plan.columns(), batchShare)
                : StructureErrors.perColumn(manager, plan.bits(), plan.columns(), batchShare);
    }

    private void add(NDManager manager, String name, double[] start, double[] removedShares, List<String> layers) {
        NDArray theta = manager.create(floats(start));
        theta.setRequiresGradient(true);
        parts.put(name, new Part(theta, manager.create(floats(removedShares), new Shape(removedShares.length)), layers));
    }

    /** What each removed column saves, over the power of all multiplications. */
    private static double[] columnShares(ColumnPowerModel power, int columns, double layerShare) {
        double[] shares = new double[columns];
        Arrays.setAll(shares, column -> layerShare * power.columnPower(column) / power.accuratePower());
        return shares;
    }

    /** The partial products of a column share its power equally. */
    private static double[] partialProductShares(ColumnPowerModel power, TrainingPlan plan) {
        double[] shares = new double[PartialProductParameters.count(plan.bits(), plan.columns())];
        int place = 0;
        for (int column = 0; column < plan.columns(); column++) {
            int end = PartialProductParameters.count(plan.bits(), column + 1);
            double each = power.columnPower(column) / power.accuratePower() / (end - place);
            Arrays.fill(shares, place, end, each);
            place = end;
        }
        return shares;
    }

    private static double[] spread(int bits, StructureParameters byColumn) {
        return PartialProductParameters.of(bits, byColumn).theta().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The arrays that are trained, by their names in a checkpoint. */
    Map<String, NDArray> arrays() {
        Map<String, NDArray> arrays = new HashMap<>();
        parts.forEach((name, part) -> arrays.put(name, part.theta()));
        return arrays;
    }

    /** The error of each approximated layer at the values as they stand; gradients reach them. */
    Map<String, LayerError> errors() {
        Map<String, LayerError> errors = new HashMap<>();
        parts.values().forEach(part -> {
            LayerError error = structureErrors.at(clampStraightThrough(part.theta()));
            part.layers().forEach(layer -> errors.put(layer, error));
        });
        return errors;
    }

    /** {@code modelLoss} + λ·L_power (Eq. 2 and 3). */
    NDArray loss(NDArray modelLoss, double lambda) {
        NDArray loss = modelLoss;
        for (Part part : parts.values()) {
            NDArray removedShare = clampStraightThrough(part.theta()).mul(part.removedShares()).sum();
            loss = loss.sub(removedShare.mul(LastingScalar.beside(removedShare, lambda)));
        }
        return loss.add(lambda);
    }

    /** The values as they are used, see {@link StructureMapping}. */
    List<Double> values() {
        List<Double> values = new ArrayList<>();
        parts.values().forEach(part -> {
            for (float value : part.theta().toFloatArray()) {
                values.add(Math.clamp(value, 0.0, 1.0));
            }
        });
        return List.copyOf(values);
    }

    /** Begins with given values, in the order of {@link #values()}. */
    void set(List<Double> values) {
        int place = 0;
        for (Part part : parts.values()) {
            double[] own = new double[(int) part.theta().size()];
            for (int k = 0; k < own.length; k++) {
                own[k] = values.get(place++);
            }
            Checkpoint.overwrite(part.theta(), floats(own));
        }
    }

    private static NDArray clampStraightThrough(NDArray theta) {
        NDArray fixed = theta.stopGradient();
        return theta.add(fixed.clip(0, 1).sub(fixed));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }
}
