package org.tramstudio.app.explore;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.Objective;
import org.tramstudio.study.PowerKind;

/**
 * What the Pareto plot counts across and upwards.
 *
 * @param across what designs cost
 * @param scale how that is counted; never {@link Scale#SAVED} for what is not counted over the accurate multiplier's
 * @param up what they reach
 */
record PlotAxes(Objective across, Scale scale, Objective up) {

    /** What can stand across. */
    static final List<Objective> COSTS = List.of(Objective.SIMULATED, Objective.MAPPED, Objective.PREDICTED, Objective.ENERGY,
            Objective.AREA, Objective.DELAY, Objective.MSE, Objective.NMED);

    /** What can stand upwards. */
    static final List<Objective> RESULTS = List.of(Objective.ACCURACY, Objective.LOSS);

    /** What is counted, and how far apart values stand. */
    enum Scale {
        /** What is saved. */
        SAVED("Saved", "how much of the accurate multiplier's is saved"),
        /** What is left, or the value as it is. */
        LEFT("Left", "how much of the accurate multiplier's is left"),
        /** What is left, equal ratios equally far apart. */
        LEFT_LOGARITHMIC("Log", "how much of the accurate multiplier's is left, on a logarithmic scale: half of it is equally far "
                + "everywhere");

        /** Those of a quantity of which nothing can be saved. */
        static final List<Scale> OF_ERRORS = List.of(LEFT, LEFT_LOGARITHMIC);

        private final String title;
        private final String explanation;

        Scale(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }

        /** What it is called for what is counted over the accurate multiplier's. */
        String title() {
            return title;
        }

        /** What it counts of that. */
        String explanation() {
            return explanation;
        }

        /** What it is called for errors. */
        String titleOfErrors() {
            return this == LEFT ? "Linear" : title;
        }

        /** How errors stand on it. */
        String explanationOfErrors() {
            return this == LEFT ? "errors as they are"
                    : "errors on a logarithmic scale, which has no place for multipliers without error";
        }
    }

    /** Nothing is saved of what is not counted over the accurate multiplier's. */
    PlotAxes {
        scale = scale == Scale.SAVED && !across.isOfTheAccurate() ? Scale.LEFT : scale;
    }

    /** A power against accuracy. */
    static PlotAxes of(PowerKind kind, Scale scale) {
        return new PlotAxes(Objective.of(kind), scale, Objective.ACCURACY);
    }

    /** What is shown across until the user chooses: the simulated power, if every design that is shown has it. */
    static PowerKind standard(Collection<DesignPoint> designs) {
        boolean all = designs.stream().filter(design -> design.latestAccuracy().isPresent())
                .allMatch(design -> design.simulatedPower().isPresent());
        return all ? PowerKind.SIMULATED : PowerKind.MAPPED;
    }

    /** The two objectives of the front. */
    List<Objective> objectives() {
        return List.of(across, up);
    }

    /** Whether accuracies stand upwards, so that an accepted loss is a line. */
    boolean isOfAccuracy() {
        return up == Objective.ACCURACY;
    }

    /** Whether published results have a place: powers and accuracies. */
    boolean isOfPublished() {
        return across.power().isPresent() && isOfAccuracy();
    }

    /** Whether what is saved is counted, rather than what is left. */
    boolean saved() {
        return scale == Scale.SAVED;
    }

    /** Whether equal ratios stand equally far apart. */
    boolean isLogarithmic() {
        return scale == Scale.LEFT_LOGARITHMIC;
    }

    /** The name of the axis across. */
    String label() {
        if (!saved()) {
            return across.axisTitle();
        }
        return across.power().map(kind -> "Multiplier power saved, " + kind.title().toLowerCase(Locale.ROOT))
                .orElseGet(() -> across.title() + " saved") + " (%)";
    }

    /** The name of the axis upwards. */
    String upLabel() {
        return isOfAccuracy() ? "Accuracy (%)" : "Loss of the last epoch";
    }

    /** Whether a value across has a place on its scale. */
    boolean shows(double value) {
        return !isLogarithmic() || value > 0;
    }

    /** Where a value stands across. */
    double x(double value) {
        return across.shown(saved() ? 1 - value : value);
    }

    /** Where a value stands upwards. */
    double y(double value) {
        return up.shown(value);
    }
}
