package org.tramstudio.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.tram.MappedMultiplier;

/**
 * A multiplier to be exported, with what its files should say of it.
 *
 * @param multiplier the multiplier
 * @param design the design that it belongs to; empty for one that was set by hand
 */
record ExportSource(MappedMultiplier multiplier, Optional<DesignPoint> design) {

    /** A name for its module that says what it is, for example {@code mul8_wallace_lambda_0_3}. */
    String suggestedName() {
        String base = "mul" + multiplier.table().width() + "_" + multiplier.architecture().id();
        return base + design.map(ExportSource::suffix).orElse(multiplier.removals().isEmpty() ? "" : "_approximate");
    }

    private static String suffix(DesignPoint point) {
        return point.isAccurate() ? "_accurate"
                : "_lambda_" + point.title().replaceAll("[^0-9]+", " ").strip().replace(' ', '_');
    }

    /** What goes into the head of every file. */
    List<String> provenance() {
        ErrorMetrics metrics = ErrorMetrics.of(multiplier.table());
        List<String> lines = new ArrayList<>();
        lines.add("Made by TRAM Studio: " + multiplier.table().width() + "-bit unsigned multiplier from a "
                + multiplier.architecture().title().toLowerCase(Locale.ROOT));
        design.ifPresent(point -> lines.add("Design " + point.id() + ", " + point.title() + ", seed "
                + point.plan().seed()));
        lines.add("Theta, column 0 first: " + multiplier.theta().theta().stream().map(String::valueOf)
                .collect(Collectors.joining(" ")));
        lines.add(multiplier.removals().size() + " signals tied to 0; cost over the accurate multiplier's "
                + number(multiplier.normalizedCost()));
        lines.add("ER " + number(metrics.errorRate()) + ", NMED " + number(metrics.normalizedMeanErrorDistance())
                + ", MRED " + number(metrics.meanRelativeErrorDistance()) + ", MSE "
                + number(metrics.meanSquaredError()) + ", MaxED " + metrics.maxErrorDistance());
        return List.copyOf(lines);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
