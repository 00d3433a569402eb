package org.tramstudio.study.plot;

import java.util.Locale;
import java.util.Optional;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DifferingSettings;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.Sample;
import org.tramstudio.training.MultiplierSource;

/**
 * Designs of several seeds as one point of a plot.
 *
 * @param source tells colour and shape
 * @param label a short name, which together with the source is the design's alone
 * @param power in percent
 * @param accuracy in percent
 * @param onFront whether no other beats it
 */
record PlottedGroup(PlottedSource source, String label, Sample power, Sample accuracy, boolean onFront) {

    /** Empty for a group whose power is not known. */
    static Optional<PlottedGroup> of(Comparison.Entry entry, PowerKind kind, DifferingSettings differing) {
        PlottedSource source = PlottedSource.of(entry.mean());
        String how = differing.without(source.told()).words(entry.group());
        String name = name(entry.group().source());
        return entry.group().power(kind).map(power -> new PlottedGroup(source, how.isEmpty() ? name : name + ", " + how,
                percent(power), percent(entry.group().accuracy()), entry.onFront()));
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

    private static Sample percent(Sample shares) {
        return new Sample(shares.values().stream().map(share -> 100 * share).toList());
    }

    /** Whether its seeds are drawn as bars. */
    boolean isSpread() {
        return power.values().size() > 1;
    }

    /** All that is known of it, in words. */
    String explanation() {
        return String.format(Locale.ROOT, "%s (%s): power %.1f %%, accuracy %.2f %%%s", label, source.title(), power.mean(),
                accuracy.mean(), isSpread() ? String.format(Locale.ROOT, ", %d seeds from %.2f to %.2f %%",
                        power.values().size(), accuracy.least(), accuracy.greatest()) : "");
    }
}
