package org.tramstudio.training;

import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureParameters;

/** Phase 2 as a plan asks for it. */
public final class PhaseTwo {

    private PhaseTwo() {
    }

    /**
     * The mapper of a method.
     *
     * @param method one of {@link TrainingPlan#mappingMethods()}
     */
    public static StructureMapper mapper(MappingMethod method) {
        return switch (method) {
            case GREEDY, REBUILT, REFINED -> new GreedyMapper();
            case DIRECT -> throw new IllegalArgumentException("direct design follows no structure parameters");
        };
    }

    /** The multiplier that a design with these structure parameters has. */
    public static MappedMultiplier map(TrainingPlan plan, StructureParameters theta) {
        return mapper(plan.mappingMethod()).map(plan.architecture(), plan.bits(), theta);
    }
}
