package org.tramstudio.app.explore;

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
        return "Reference here: " + hypervolume.reference() + ".";
    }
}
