package org.tramstudio.study;

/** What an accepted loss buys, in plain words. */
public final class AcceptedLossWording {

    private static final double PER_POINT = 100;
    private static final int DECIMALS = 1;
    /** Below it, a number of points is written as 0.0. */
    private static final double UNSEEN = 0.05;

    private AcceptedLossWording() {
    }

    /** For example {@code "31 % less multiplier power for 0.4 points of accuracy (λ 0.9)"}, or what to do. */
    public static String of(AcceptedLoss found) {
        if (found.reference().isEmpty()) {
            return "Losses are counted from the accurate multiplier, which is not finished yet.";
        }
        return found.choice().map(group -> gain(found) + " (" + name(group) + ")")
                .orElse("No finished design loses so little: accept more, or explore with a smaller λ.");
    }

    /** What the choice saves and costs, for example {@code "31 % less multiplier power for 0.4 points of accuracy"}. */
    public static String gain(AcceptedLoss found) {
        return cost(found) + accuracy(found);
    }

    private static String cost(AcceptedLoss found) {
        String quantity = found.cost().quantity();
        if (found.saved().isEmpty()) {
            return "A " + quantity + " of " + found.cost().written(found.chosenCost().orElseThrow());
        }
        long saved = Math.round(100 * found.saved().orElseThrow());
        if (saved == 0) {
            return "As much " + quantity;
        }
        return Math.abs(saved) + (saved > 0 ? " % less " : " % more ") + quantity;
    }

    private static String accuracy(AcceptedLoss found) {
        double points = PER_POINT * found.lostAccuracy().orElseThrow();
        if (Math.abs(points) < UNSEEN) {
            return " without loss of accuracy";
        }
        return points > 0 ? " for " + WrittenNumbers.decimals(points, DECIMALS) + " points of accuracy"
                : " and " + WrittenNumbers.decimals(-points, DECIMALS) + " points more accuracy";
    }

    private static String name(SeedGroup group) {
        DesignPoint mean = group.mean();
        return mean.title() + (group.isSpread() ? ", mean of " + group.designs().size() + " seeds" : "");
    }
}
