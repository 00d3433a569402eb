package org.tramstudio.study.plot;

import java.util.Map;

/** What takes the place of the plots' colours on a dark ground; contrasts stay about the same. */
public final class DarkColors {

    private static final Map<String, String> OF_PLOTS = Map.ofEntries(Map.entry("#ffffff", "#1e222a"),
            Map.entry("#222222", "#e5e9f0"), Map.entry("#666666", "#a7b0be"), Map.entry("#e6e6e6", "#323945"),
            Map.entry("#999999", "#5d6878"), Map.entry("#555555", "#a7b0be"), Map.entry("#000000", "#ffffff"),
            Map.entry("#0072b2", "#5cb3e8"), Map.entry("#009e73", "#42c79d"), Map.entry("#d55e00", "#eb8c51"),
            Map.entry("#8c8c8c", "#aab6c6"));

    private DarkColors() {
    }

    /** By the colours of {@link ComparisonPlot} and {@link EpochCurves}, both as {@code "#rrggbb"}; others stay. */
    public static Map<String, String> ofPlots() {
        return OF_PLOTS;
    }
}
