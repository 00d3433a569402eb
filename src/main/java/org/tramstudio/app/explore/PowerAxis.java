package org.tramstudio.app.explore;

import java.util.Collection;
import java.util.Locale;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;

/**
 * What the horizontal axis of the Pareto plot counts, in percent of the accurate multiplier's power.
 *
 * @param kind which power
 * @param saved whether what is saved is counted, rather than what is left
 */
record PowerAxis(PowerKind kind, boolean saved) {

    /** What is shown until the user chooses: the simulated power, if every design that is shown has it. */
    static PowerKind standard(Collection<DesignPoint> designs) {
        boolean all = designs.stream().filter(design -> design.latestAccuracy().isPresent())
                .allMatch(design -> design.simulatedPower().isPresent());
        return all ? PowerKind.SIMULATED : PowerKind.MAPPED;
    }

    /** The axis's name. */
    String label() {
        return saved ? "Multiplier power saved, " + kind.title().toLowerCase(Locale.ROOT) + " (%)"
                : kind.axisTitle();
    }

    /** Where a power stands on the axis. */
    double of(double normalizedPower) {
        return 100 * (saved ? 1 - normalizedPower : normalizedPower);
    }
}
