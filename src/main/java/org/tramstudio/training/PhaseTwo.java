package org.tramstudio.training;

import java.util.Arrays;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureMappers;
import org.tramstudio.tram.StructureParameters;

/**
 * Phase 2 as a plan asks for it. Everything that shows, stores or exports a design's multiplier maps it anew by this, and
 * gets the same one.
 */
public final class PhaseTwo {

    private PhaseTwo() {
    }

    /**
     * The mapper of a method.
     *
     * @param method one of {@link TrainingPlan#mappingMethods()}
     */
    public static StructureMapper mapper(MappingMethod method) {
        return StructureMappers.of(method, MappingOptions.standard());
    }

    /** Θ of a multiplier without its {@code columns} least significant columns. */
    public static StructureParameters truncation(int columns) {
        double[] theta = new double[columns];
        Arrays.fill(theta, 1);
        return StructureParameters.of(theta);
    }

    /**
     * Whether a design's plan and Θ tell its multiplier, which {@link #map} then makes anew. Those of other designs have to
     * be kept: designed ones, those by others, those of several structures, and those mapped for operands as they were measured.
     */
    public static boolean mapsAnew(MultiplierSource source, TrainingPlan plan) {
        return !plan.quantization().signed() && switch (source) {
            case MultiplierSource.Accurate _, MultiplierSource.Truncated _ -> true;
            case MultiplierSource.CoTrained _ -> plan.structure().granularity() == Granularity.SHARED
                    && plan.structure().mappingOperands() == MappingOperands.UNIFORM;
            case MultiplierSource.Direct _, MultiplierSource.Given _ -> false;
        };
    }

    /** The multiplier that a design with these structure parameters has. */
    public static MappedMultiplier map(TrainingPlan plan, StructureParameters theta) {
        return mapper(plan.mappingMethod()).map(plan.architecture(), plan.bits(), theta);
    }
}
