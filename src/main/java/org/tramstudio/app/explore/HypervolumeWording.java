package org.tramstudio.app.explore;

import java.util.Locale;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.study.Hypervolume;

/** What all designs together are worth, in words. */
final class HypervolumeWording {

    private HypervolumeWording() {
    }

    /** The share as a number, for example {@code "0.47"}. */
    static String of(Hypervolume hypervolume) {
        return Numbers.decimals(hypervolume.share(), 2);
    }

    /** Which point it is counted from. */
    static String reference(Hypervolume hypervolume) {
        return "Reference here: " + hypervolume.kind().title().toLowerCase(Locale.ROOT) + " power 1, accuracy "
                + Numbers.percent(hypervolume.referenceAccuracy()) + ", which is " + Hypervolume.REFERENCE_POINTS
                + " points below the accurate multiplier.";
    }
}
