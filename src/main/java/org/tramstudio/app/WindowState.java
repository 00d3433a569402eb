package org.tramstudio.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.geometry.Rectangle2D;

/**
 * How the user has left the window.
 *
 * @param x left edge on the desktop, when not maximised
 * @param y upper edge
 * @param width of the whole window
 * @param height of the whole window
 * @param maximized whether it filled the screen
 * @param scheme name of a {@link ColorScheme} that the user has chosen; empty to follow the desktop
 * @param dividers where each divider stands, as a share of its pane from 0 to 1
 * @param compareColumns names of the columns that the Compare view shows; empty in files of earlier versions
 * @param acceptedLosses the largest loss of accuracy that the user accepts, in points, by the folder of the project;
 *                       none in files of earlier versions
 */
record WindowState(@JsonProperty(required = true) int schemaVersion, @JsonProperty(required = true) double x,
                   @JsonProperty(required = true) double y, @JsonProperty(required = true) double width,
                   @JsonProperty(required = true) double height, boolean maximized, Optional<String> scheme,
                   @JsonProperty(required = true) Map<String, Double> dividers,
                   Optional<List<String>> compareColumns, Map<String, Double> acceptedLosses) {

    static final int SCHEMA_VERSION = 1;

    WindowState {
        if (!(Double.isFinite(x) && Double.isFinite(y) && width > 0 && height > 0)) {
            throw new IllegalArgumentException("a window needs a place and a size");
        }
        dividers = Map.copyOf(dividers);
        acceptedLosses = Collections.unmodifiableMap(
                new LinkedHashMap<>(Optional.ofNullable(acceptedLosses).orElseGet(Map::of)));
    }

    static WindowState of(Rectangle2D bounds, boolean maximized, Optional<ColorScheme> scheme,
                          Map<String, Double> dividers, Map<String, Double> acceptedLosses) {
        return new WindowState(SCHEMA_VERSION, bounds.getMinX(), bounds.getMinY(), bounds.getWidth(),
                bounds.getHeight(), maximized, scheme.map(ColorScheme::name), dividers, Optional.empty(),
                acceptedLosses);
    }

    WindowState withCompareColumns(List<String> columns) {
        return new WindowState(schemaVersion, x, y, width, height, maximized, scheme, dividers,
                Optional.of(List.copyOf(columns)), acceptedLosses);
    }

    Rectangle2D bounds() {
        return new Rectangle2D(x, y, width, height);
    }

    Optional<ColorScheme> colorScheme() {
        return scheme.flatMap(name -> Arrays.stream(ColorScheme.values()).filter(each -> each.name().equals(name))
                .findFirst());
    }

    /** The bounds moved and, where need be, shrunk into a screen, which may have changed since. */
    Rectangle2D boundsWithin(Rectangle2D screen) {
        double fittingWidth = Math.min(width, screen.getWidth());
        double fittingHeight = Math.min(height, screen.getHeight());
        return new Rectangle2D(Math.clamp(x, screen.getMinX(), screen.getMaxX() - fittingWidth),
                Math.clamp(y, screen.getMinY(), screen.getMaxY() - fittingHeight), fittingWidth, fittingHeight);
    }
}
