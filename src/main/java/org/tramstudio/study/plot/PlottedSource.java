package org.tramstudio.study.plot;

import java.util.Set;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;

/** Where a design comes from, told by colour and by shape; the colours are those of Okabe and Ito, and a grey. */
enum PlottedSource {
    ACCURATE("accurate", "#000000", MarkerShape.STAR),
    SHARED("shared Θ, greedy", "#0072b2", MarkerShape.CIRCLE),
    REBUILT("shared Θ, rebuilt tree", "#f0e442", MarkerShape.SPARK),
    REFINED("shared Θ, refined", "#56b4e9", MarkerShape.PENTAGON),
    LAYER("Θ per layer", "#009e73", MarkerShape.DIAMOND),
    PARTIAL_PRODUCT("Θ per partial product", "#d55e00", MarkerShape.CROSS),
    DIRECT("direct", "#e69f00", MarkerShape.TRIANGLE_UP),
    TRUNCATED("truncated", "#8c8c8c", MarkerShape.SQUARE),
    LIBRARY("library", "#cc79a7", MarkerShape.TRIANGLE_DOWN);

    static final double RADIUS = 5.5;

    private final String title;
    private final String colour;
    private final MarkerShape shape;

    PlottedSource(String title, String colour, MarkerShape shape) {
        this.title = title;
        this.colour = colour;
        this.shape = shape;
    }

    static PlottedSource of(DesignPoint design) {
        return switch (design.source()) {
            case MultiplierSource.Accurate _ -> ACCURATE;
            case MultiplierSource.CoTrained _ -> trained(design.plan());
            case MultiplierSource.Truncated _ -> TRUNCATED;
            case MultiplierSource.Direct _ -> DIRECT;
            case MultiplierSource.Given _ -> LIBRARY;
        };
    }

    private static PlottedSource trained(TrainingPlan plan) {
        return switch (plan.structure().granularity()) {
            case LAYER -> LAYER;
            case PARTIAL_PRODUCT -> PARTIAL_PRODUCT;
            case SHARED -> switch (plan.mappingMethod()) {
                case GREEDY -> SHARED;
                case REBUILT -> REBUILT;
                case REFINED -> REFINED;
                case DIRECT -> throw new IllegalArgumentException("no trained Θ is mapped by the direct method");
            };
        };
    }

    /** The settings that colour and shape tell, and a label need not repeat. */
    Set<Setting> told() {
        return switch (this) {
            case SHARED, REBUILT, REFINED -> Set.of(Setting.GRANULARITY, Setting.MAPPING_METHOD);
            case LAYER, PARTIAL_PRODUCT -> Set.of(Setting.GRANULARITY);
            case ACCURATE, DIRECT, TRUNCATED, LIBRARY -> Set.of();
        };
    }

    String title() {
        return title;
    }

    String colour() {
        return colour;
    }

    /** The corners of its marker around a point. */
    String marker(double x, double y) {
        return shape.points(x, y, RADIUS);
    }
}
