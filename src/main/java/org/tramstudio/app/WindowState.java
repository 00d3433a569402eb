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
 * @param habits how the user likes to work; empty in files of earlier versions
 */
record WindowState(@JsonProperty(required = true) int schemaVersion, @JsonProperty(required = true) double x,
                   @JsonProperty(required = true) double y, @JsonProperty(required = true) double width,
                   @JsonProperty(required = true) double height, boolean maximized, Optional<String> scheme,
                   @JsonProperty(required = true) Map<String, Double> dividers, Optional<Habits> habits) {

    static final int SCHEMA_VERSION = 1;

    /**
     * How the user likes to work.
     *
     * @param textPercent size of letters in percent of the desktop's
     * @param recentlyUsed what was chosen in the finder, the latest first
     * @param compareColumns names of the columns that the Compare view shows
     * @param acceptedLosses the largest loss of accuracy that is accepted, in points, by the folder of the project, in the order
     *                       in which the projects were last used
     * @param published whether published results are drawn into the Pareto plot; empty in files of earlier versions
     * @param exportedKinds names of the kinds of files that are exported; empty in files of earlier versions
     * @param threads processor threads that training computes with, 0 for the usual number; empty in files of earlier versions
     * @param memoryLimit what training may take in MB, 0 for any; empty in files of earlier versions
     */
    record Habits(@JsonProperty(required = true) int textPercent,
                  @JsonProperty(required = true) List<String> recentlyUsed,
                  @JsonProperty(required = true) List<String> compareColumns,
                  @JsonProperty(required = true) Map<String, Double> acceptedLosses,
                  Optional<Boolean> published, Optional<List<String>> exportedKinds, Optional<Integer> threads,
                  Optional<Integer> memoryLimit) {

        Habits {
            recentlyUsed = List.copyOf(recentlyUsed);
            compareColumns = List.copyOf(compareColumns);
            acceptedLosses = Collections.unmodifiableMap(new LinkedHashMap<>(acceptedLosses));
        }
    }

    WindowState {
        if (!(Double.isFinite(x) && Double.isFinite(y) && width > 0 && height > 0)) {
            throw new IllegalArgumentException("a window needs a place and a size");
        }
        dividers = Map.copyOf(dividers);
    }

    static WindowState of(Rectangle2D bounds, boolean maximized, Optional<ColorScheme> scheme,
                          Map<String, Double> dividers) {
        return new WindowState(SCHEMA_VERSION, bounds.getMinX(), bounds.getMinY(), bounds.getWidth(),
                bounds.getHeight(), maximized, scheme.map(ColorScheme::name), dividers,
                Optional.empty());
    }

    WindowState with(Habits userHabits) {
        return new WindowState(schemaVersion, x, y, width, height, maximized, scheme, dividers, Optional.of(userHabits));
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
