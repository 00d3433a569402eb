package org.tramstudio.app.explore;

import java.util.Collection;
import java.util.Locale;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;

/**
 * What the horizontal axis of the Pareto plot counts, in percent of the accurate multiplier's power.
 *
 * @param kind which power
 * @param scale whether what is saved is counted or what is left, and how
 */
record PowerAxis(PowerKind kind, Scale scale) {

    /** What is counted, and how far apart values stand. */
    enum Scale {
        /** What is saved. */
        SAVED("Saved", "how much of the accurate multiplier's power is saved"),
        /** What is left. */
        LEFT("Left", "how much of the accurate multiplier's power is left"),
        /** What is left, equal ratios equally far apart. */
        LEFT_LOGARITHMIC("Log", "how much of the accurate multiplier's power is left, on a logarithmic scale: half of the "
                + "power is equally far everywhere");

        private final String title;
        private final String explanation;

        Scale(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }

        String title() {
            return title;
        }

        String explanation() {
            return explanation;
        }
    }

    /** What is shown until the user chooses: the simulated power, if every design that is shown has it. */
    static PowerKind standard(Collection<DesignPoint> designs) {
        boolean all = designs.stream().filter(design -> design.latestAccuracy().isPresent())
                .allMatch(design -> design.simulatedPower().isPresent());
        return all ? PowerKind.SIMULATED : PowerKind.MAPPED;
    }

    /** Whether what is saved is counted, rather than what is left. */
    boolean saved() {
        return scale == Scale.SAVED;
    }

    /** Whether equal ratios stand equally far apart. */
    boolean isLogarithmic() {
        return scale == Scale.LEFT_LOGARITHMIC;
    }

    /** The axis's name. */
    String label() {
        return saved() ? "Multiplier power saved, " + kind.title().toLowerCase(Locale.ROOT) + " (%)"
                : kind.axisTitle();
    }

    /** Where a power stands on the axis. */
    double of(double normalizedPower) {
        return 100 * (saved() ? 1 - normalizedPower : normalizedPower);
    }
}
