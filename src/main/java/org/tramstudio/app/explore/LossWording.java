package org.tramstudio.app.explore;

import java.util.Locale;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.study.AcceptedLoss;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.Hypervolume;
import org.tramstudio.study.SeedGroup;

/** What an accepted loss buys, in plain words. */
final class LossWording {

    private static final double PER_POINT = 100;
    private static final int DECIMALS = 1;
    /** Below it, a number of points is written as 0.0. */
    private static final double UNSEEN = 0.05;

    private LossWording() {
    }

    /** For example {@code "31 % less multiplier power for 0.4 points of accuracy (λ 0.9)"}, or what to do. */
    static String of(AcceptedLoss found) {
        if (found.reference().isEmpty()) {
            return "Losses are counted from the accurate multiplier, which is not finished yet.";
        }
        return found.choice().map(group -> power(found) + accuracy(found) + " (" + name(group) + ")")
                .orElse("No finished design loses so little: accept more, or explore with a smaller λ.");
    }

    private static String power(AcceptedLoss found) {
        long saved = Math.round(100 * found.savedPower().orElseThrow());
        if (saved == 0) {
            return "As much multiplier power";
        }
        return Math.abs(saved) + (saved > 0 ? " % less" : " % more") + " multiplier power";
    }

    private static String accuracy(AcceptedLoss found) {
        double points = PER_POINT * found.lostAccuracy().orElseThrow();
        if (Math.abs(points) < UNSEEN) {
            return " without loss of accuracy";
        }
        return points > 0 ? " for " + Numbers.decimals(points, DECIMALS) + " points of accuracy"
                : " and " + Numbers.decimals(-points, DECIMALS) + " points more accuracy";
    }

    private static String name(SeedGroup group) {
        DesignPoint mean = group.mean();
        return mean.title() + (group.isSpread() ? ", mean of " + group.designs().size() + " seeds" : "");
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
