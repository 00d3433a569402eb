package org.tramstudio.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.nn.quant.RangeObserver;

/** The values that settings of the kind {@link Setting.Kind#CHOICE} can have, with what they are called in the window. */
final class SettingChoices {

    private SettingChoices() {
    }

    /** Titles by value, in the order to offer them; empty for settings of other kinds. */
    static Map<String, String> titles(Setting setting) {
        Map<String, String> titles = new LinkedHashMap<>();
        switch (setting) {
            case ARCHITECTURE -> MultiplierArchitecture.forUnsigned()
                    .forEach(architecture -> titles.put(architecture.id(), architecture.title()));
            case MAPPING_METHOD -> TrainingPlan.mappingMethods()
                    .forEach(method -> titles.put(method.id(), method.title()));
            case MAPPING_OPERANDS ->
                    add(titles, MappingOperands.values(), MappingOperands::id, MappingOperands::title);
            case GRANULARITY -> add(titles, Granularity.values(), Granularity::id, Granularity::title);
            case STRUCTURE_START -> add(titles, StructureStart.values(), StructureStart::id, StructureStart::title);
            case OPTIMIZER -> add(titles, OptimizerKind.values(), OptimizerKind::id, OptimizerKind::title);
            case RANGE_OBSERVER -> add(titles, RangeObserver.values(), RangeObserver::id, RangeObserver::title);
            case DEVICE -> add(titles, ComputeDevice.values(), ComputeDevice::id, ComputeDevice::title);
            default -> {
                // the other settings have no list of values
            }
        }
        return titles;
    }

    private static <T> void add(Map<String, String> titles, T[] values, Function<T, String> id,
                                Function<T, String> title) {
        for (T value : values) {
            titles.put(id.apply(value), title.apply(value));
        }
    }
}
