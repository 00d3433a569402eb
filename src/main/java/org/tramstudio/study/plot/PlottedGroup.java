package org.tramstudio.study.plot;

import java.util.Optional;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DifferingSettings;
import org.tramstudio.study.Objective;
import org.tramstudio.training.MultiplierSource;

/**
 * Designs of several seeds as one point of a plot.
 *
 * @param source tells colour and shape
 * @param label a short name, which together with the source is the design's alone
 * @param across what it costs
 * @param up what it reaches
 * @param onFront whether no other beats it
 */
record PlottedGroup(PlottedSource source, String label, PlottedValues across, PlottedValues up, boolean onFront) {

    /** Empty for a group that lacks one of the objectives. */
    static Optional<PlottedGroup> of(Comparison.Entry entry, Objective across, Objective up, DifferingSettings differing) {
        PlottedSource source = PlottedSource.of(entry.mean());
        String how = differing.without(source.told()).words(entry.group());
        String name = name(entry.group().source());
        return entry.group().values(across).flatMap(cost -> entry.group().values(up).map(reached ->
                new PlottedGroup(source, how.isEmpty() ? name : name + ", " + how, PlottedValues.of(across, cost),
                        PlottedValues.of(up, reached), entry.onFront())));
    }

    /** Shorter than the design's title by what the legend says. */
    private static String name(MultiplierSource source) {
        return switch (source) {
            case MultiplierSource.Accurate _ -> "accurate";
            case MultiplierSource.Truncated truncated ->
                    truncated.columns() + (truncated.columns() == 1 ? " column" : " columns");
            case MultiplierSource.CoTrained _, MultiplierSource.Direct _, MultiplierSource.Given _ -> source.title();
        };
    }

    /** Whether its seeds are drawn as bars. */
    boolean isSpread() {
        return seeds() > 1;
    }

    /** All that is known of it, in words. */
    String explanation() {
        return label + " (" + source.title() + "): " + across.words() + ", " + up.words()
                + (isSpread() ? ", " + seeds() + " seeds " + up.spread() : "");
    }

    private int seeds() {
        return across.shown().values().size();
    }
}
