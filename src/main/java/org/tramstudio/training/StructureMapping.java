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
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.PartialProductMapper;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureParameters;

/**
 * Phase 2 at every granularity. Structure parameters come as one list of numbers: Θ of all layers, Θ of each layer one after
 * the other, or θ_ij in the order of {@link PartialProductParameters}.
 */
final class StructureMapping {

    private final TrainingPlan plan;
    private final ApproximatedLayers layers;
    private final StructureMapper mapper;
    private final ColumnPowerModel power;

    StructureMapping(TrainingPlan plan, ApproximatedLayers layers, StructureMapper mapper) {
        this.plan = plan;
        this.layers = layers;
        this.mapper = mapper;
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
        return DesignMultiplier.of(mapper.map(plan.architecture(), plan.bits(), theta), layers.names(), 1);
    }

    private DesignMultiplier partialProducts(PartialProductParameters theta) {
        MappedMultiplier mapped = new PartialProductMapper(MappingOptions.standard()).map(plan.architecture(), theta);
        return new DesignMultiplier(layers.names(), 1, mapped.theta(), Optional.of(theta),
                Optional.of(mapped.netlist()), mapped.table(), OptionalDouble.of(mapped.normalizedCost()));
    }

    private List<DesignMultiplier> layerwise(List<Double> values) {
        Map<StructureParameters, List<String>> byTheta = new LinkedHashMap<>();
        List<StructureParameters> each = eachLayer(values);
        for (int k = 0; k < each.size(); k++) {
            byTheta.computeIfAbsent(each.get(k), _ -> new ArrayList<>()).add(layers.names().get(k));
        }
        Map<StructureParameters, MappedMultiplier> mapped = new LinkedHashMap<>();
        byTheta.keySet().forEach(theta -> mapped.put(theta, mapper.map(plan.architecture(), plan.bits(), theta)));
        Map<String, List<StructureParameters>> byProducts = mapped.keySet().stream().collect(Collectors.groupingBy(
                theta -> mapped.get(theta).table().identity(), LinkedHashMap::new, Collectors.toList()));
        List<DesignMultiplier> multipliers = new ArrayList<>();
        byProducts.values().forEach(same -> {
            List<String> users = same.stream().flatMap(theta -> byTheta.get(theta).stream()).toList();
            multipliers.add(DesignMultiplier.of(cheapest(same, mapped), users, layers.share(users)));
        });
        return List.copyOf(multipliers);
    }

    private static MappedMultiplier cheapest(List<StructureParameters> same,
                                             Map<StructureParameters, MappedMultiplier> mapped) {
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
