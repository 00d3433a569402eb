package org.tramstudio.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.PartialProductMapper;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureMappers;
import org.tramstudio.tram.StructureParameters;

/**
 * Phase 2 at every granularity. Structure parameters come as one list of numbers: Θ of all layers, Θ of each layer one after
 * the other, or θ_ij in the order of {@link PartialProductParameters}.
 */
final class StructureMapping {

    private final TrainingPlan plan;
    private final ApproximatedLayers layers;
    private final StructureMapper mapper;
    private final Optional<LayerOperands> measured;
    private final ColumnPowerModel power;

    /**
     * Phase 2 of a plan.
     *
     * @param mapper for operands that are all alike
     * @param measured what the layers multiply, where the mapping is to weigh errors by it
     */
    StructureMapping(TrainingPlan plan, ApproximatedLayers layers, StructureMapper mapper,
                     Optional<LayerOperands> measured) {
        this.plan = plan;
        this.layers = layers;
        this.mapper = mapper;
        this.measured = measured;
        this.power = ColumnPowerModel.of(plan.architecture(), plan.bits());
    }

    /** The multipliers, one for all layers with the same structure parameters or the same products. */
    List<DesignMultiplier> map(List<Double> values) {
        return switch (plan.structure().granularity()) {
            case SHARED -> List.of(shared(new StructureParameters(values)));
            case LAYER -> layerwise(values);
            case PARTIAL_PRODUCT -> List.of(partialProducts(
                    new PartialProductParameters(plan.bits(), plan.columns(), values)));
        };
    }

    /** One multiplier for all layers. */
    DesignMultiplier shared(StructureParameters theta) {
        return DesignMultiplier.of(map(new Target(theta, mixture())), layers.names(), 1);
    }

    private DesignMultiplier partialProducts(PartialProductParameters theta) {
        MappedMultiplier mapped = new PartialProductMapper(options(mixture())).map(plan.architecture(), theta);
        return new DesignMultiplier(layers.names(), 1, mapped.theta(), Optional.of(theta),
                Optional.of(mapped.netlist()), mapped.table(), OptionalDouble.of(mapped.normalizedCost()));
    }

    private List<DesignMultiplier> layerwise(List<Double> values) {
        Map<Target, List<String>> users = new LinkedHashMap<>();
        List<StructureParameters> each = eachLayer(values);
        for (int k = 0; k < each.size(); k++) {
            String layer = layers.names().get(k);
            Target target = new Target(each.get(k), measured.map(operands -> operands.of(layer)));
            users.computeIfAbsent(target, _ -> new ArrayList<>()).add(layer);
        }
        Map<Target, MappedMultiplier> mapped = new LinkedHashMap<>();
        users.keySet().forEach(target -> mapped.put(target, map(target)));
        Map<String, List<Target>> byProducts = mapped.keySet().stream().collect(Collectors.groupingBy(
                target -> mapped.get(target).table().identity(), LinkedHashMap::new, Collectors.toList()));
        List<DesignMultiplier> multipliers = new ArrayList<>();
        byProducts.values().forEach(same -> {
            List<String> all = same.stream().flatMap(target -> users.get(target).stream()).toList();
            multipliers.add(DesignMultiplier.of(cheapest(same, mapped), all, layers.share(all)));
        });
        return List.copyOf(multipliers);
    }

    /** What a multiplier is mapped from; without operands where all are alike. */
    private record Target(StructureParameters theta, Optional<IndependentOperands> operands) {
    }

    private MappedMultiplier map(Target target) {
        StructureMapper chosen = target.operands.isEmpty() ? mapper
                : StructureMappers.of(plan.mappingMethod(), options(target.operands));
        return chosen.map(plan.architecture(), plan.bits(), target.theta);
    }

    private static MappingOptions options(Optional<IndependentOperands> operands) {
        return operands.map(each -> MappingOptions.standard().with(each, MappingOptions.USUAL_UNIFORM_SHARE))
                .orElseGet(MappingOptions::standard);
    }

    private Optional<IndependentOperands> mixture() {
        return measured.map(LayerOperands::mixture);
    }

    private static MappedMultiplier cheapest(List<Target> same, Map<Target, MappedMultiplier> mapped) {
        return same.stream().map(mapped::get)
                .min(Comparator.comparingDouble(MappedMultiplier::cost)).orElseThrow();
    }

    /** Θ for the design as a whole: the mean over the layers, weighted by their multiplications. */
    StructureParameters mean(List<Double> values) {
        return switch (plan.structure().granularity()) {
            case SHARED -> new StructureParameters(values);
            case LAYER -> weightedMean(eachLayer(values));
            case PARTIAL_PRODUCT ->
                    new PartialProductParameters(plan.bits(), plan.columns(), values).columnMeans();
        };
    }

    private StructureParameters weightedMean(List<StructureParameters> each) {
        return StructureParameters.of(IntStream.range(0, plan.columns()).mapToDouble(column -> {
            double sum = 0;
            for (int k = 0; k < each.size(); k++) {
                sum += layers.share(layers.names().get(k)) * each.get(k).at(column);
            }
            return Math.clamp(sum, 0.0, 1.0);
        }).toArray());
    }

    private List<StructureParameters> eachLayer(List<Double> values) {
        return IntStream.range(0, layers.names().size()).mapToObj(k -> new StructureParameters(
                values.subList(k * plan.columns(), (k + 1) * plan.columns()))).toList();
    }

    /** L_power (Eq. 3): f_power is linear, so that of the mean is the mean of those of the layers. */
    double predicted(List<Double> values) {
        return predictedOf(mean(values));
    }

    /** f_power (Eq. 5) of one Θ. */
    double predictedOf(StructureParameters theta) {
        return power.predicted(theta);
    }

    /** Mapped cost of all multiplications over that of accurate ones. */
    double normalizedPower(List<Double> values) {
        return DesignMultiplier.normalizedPower(map(values)).orElseThrow();
    }
}
