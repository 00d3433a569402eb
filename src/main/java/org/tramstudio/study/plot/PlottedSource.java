package org.tramstudio.study.plot;

import java.awt.Color;
import java.awt.Shape;
import java.util.Set;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;

/** Where a design comes from, told by colour and by shape; the colours are those of Okabe and Ito, and a grey. */
enum PlottedSource {
    ACCURATE("accurate", 0x000000, MarkerShape.STAR),
    SHARED("shared Θ, greedy", 0x0072b2, MarkerShape.CIRCLE),
    REBUILT("shared Θ, rebuilt tree", 0xf0e442, MarkerShape.SPARK),
    REFINED("shared Θ, refined", 0x56b4e9, MarkerShape.PENTAGON),
    LAYER("Θ per layer", 0x009e73, MarkerShape.DIAMOND),
    PARTIAL_PRODUCT("Θ per partial product", 0xd55e00, MarkerShape.CROSS),
    DIRECT("direct", 0xe69f00, MarkerShape.TRIANGLE_UP),
    TRUNCATED("truncated", 0x8c8c8c, MarkerShape.SQUARE),
    LIBRARY("library", 0xcc79a7, MarkerShape.TRIANGLE_DOWN);

    static final double RADIUS = 5.5;

    private final String title;
    private final Color colour;
    private final MarkerShape shape;

    PlottedSource(String title, int colour, MarkerShape shape) {
        this.title = title;
        this.colour = new Color(colour);
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

    Color colour() {
        return colour;
    }

    /** The outline of its marker around a point. */
    Shape marker(double x, double y) {
        return shape.around(x, y, RADIUS);
    }
}
