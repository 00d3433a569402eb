package org.tramstudio.study.plot;

import java.util.Locale;
import org.tramstudio.study.Objective;
import org.tramstudio.study.Sample;

/**
 * What seeds have of one objective.
 *
 * @param objective which one
 * @param shown values in the unit of its axis, see {@link Objective#shown}
 */
record PlottedValues(Objective objective, Sample shown) {

    /** Values as the designs have them. */
    static PlottedValues of(Objective objective, Sample plain) {
        return new PlottedValues(objective, new Sample(plain.values().stream().map(objective::shown).toList()));
    }

    /** Name and mean, for example {@code "power 61.2 %"}. */
    String words() {
        String name = objective.power().isPresent() ? "power" : objective.quantity();
        return name + " " + number(shown.mean()) + (objective.isPercent() ? " %" : "");
    }

    /** From the least to the greatest, for example {@code "from 93.10 to 94.75 %"}. */
    String spread() {
        return "from " + number(shown.least()) + " to " + number(shown.greatest()) + (objective.isPercent() ? " %" : "");
    }

    private String number(double value) {
        return String.format(Locale.ROOT, switch (objective) {
            case SIMULATED, MAPPED, PREDICTED, ENERGY, AREA, DELAY -> "%.1f";
            case ACCURACY -> "%.2f";
            case MSE, NMED, LOSS -> "%.4g";
        }, value);
    }
}
