package org.tramstudio.training;

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

    /** The multiplier that a design with these structure parameters has. */
    public static MappedMultiplier map(TrainingPlan plan, StructureParameters theta) {
        return mapper(plan.mappingMethod()).map(plan.architecture(), plan.bits(), theta);
    }
}
