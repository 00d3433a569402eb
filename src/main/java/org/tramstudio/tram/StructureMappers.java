package org.tramstudio.tram;

/** Makes the mapper of each method. */
public final class StructureMappers {

    private StructureMappers() {
    }

    /** The mapper of a method, which does as the options say. */
    public static StructureMapper of(MappingMethod method, MappingOptions options) {
        return switch (method) {
            case GREEDY -> new GreedyMapper(options.costs());
            case REBUILT -> new RebuiltMapper(options.costs());
            case REFINED -> new RefinedMapper(options);
            case DIRECT -> new DirectMapper(options);
        };
    }
}
