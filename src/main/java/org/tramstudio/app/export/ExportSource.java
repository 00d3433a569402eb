package org.tramstudio.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.tram.MappedMultiplier;

/**
 * A multiplier to be exported, with what its files should say of it.
 *
 * @param multiplier the multiplier
 * @param design the design that it belongs to; empty for one that was set by hand
 */
record ExportSource(ShownMultiplier multiplier, Optional<DesignPoint> design) {

    /** A name for its module that says what it is, for example {@code mul8_wallace_lambda_0_3}. */
    String suggestedName() {
        return multiplier.mapped().map(this::nameOf).orElseGet(() -> {
            String plain = multiplier.title().replace("λ", "lambda").replaceAll("[^A-Za-z0-9_]+", "_");
            return ExportedCircuit.isValidName(plain) ? plain : "mul_" + plain;
        });
    }

    private String nameOf(MappedMultiplier mapped) {
        String base = "mul" + mapped.accurate().width() + "_" + mapped.architecture().id();
        String plain = mapped.removals().isEmpty() ? "" : isEdited() ? "_edited" : "_approximate";
        return base + design.map(ExportSource::suffix).orElse(plain);
    }

    private boolean isEdited() {
        return multiplier instanceof ShownMultiplier.Edited;
    }

    private static String suffix(DesignPoint point) {
        return point.isAccurate() ? "_accurate"
                : "_lambda_" + point.title().replaceAll("[^0-9]+", " ").strip().replace(' ', '_');
    }

    /** Why it cannot be written in a format; empty if it can. */
    Optional<String> obstacle(CircuitFormat format) {
        return format.obstacle(new ExportedCircuit("circuit", multiplier.operands(), multiplier.netlist(),
                multiplier.table(), List.of()));
    }

    /** What goes into the head of every file. */
    List<String> provenance() {
        List<String> lines = new ArrayList<>();
        switch (multiplier) {
            case ShownMultiplier.Mapped(MappedMultiplier mapped) -> addMapping(mapped, lines);
            case ShownMultiplier.Edited(MappedMultiplier edited) -> {
                addMapping(edited, lines);
                lines.add("Edited by hand after the mapping: " + edited.ties().count(Signal.Constant.ZERO)
                        + " signals tied to 0, " + edited.ties().count(Signal.Constant.ONE) + " to 1");
            }
            case ShownMultiplier.Imported(ImportedCircuit circuit, MultiplierArchitecture _) -> {
                lines.add("Converted by TRAM Studio from " + circuit.formatTitle() + ", circuit " + circuit.name() + ", "
                        + circuit.operands().description());
                design.ifPresent(point -> lines.add(words(point)));
            }
        }
        multiplier.table().map(ErrorMetrics::of).ifPresent(metrics -> lines.add("ER " + number(metrics.errorRate())
                + ", NMED " + number(metrics.normalizedMeanErrorDistance()) + ", MRED "
                + number(metrics.meanRelativeErrorDistance()) + ", MSE " + number(metrics.meanSquaredError())
                + ", MaxED " + metrics.maxErrorDistance()));
        return List.copyOf(lines);
    }

    private void addMapping(MappedMultiplier mapped, List<String> lines) {
        lines.add("Made by TRAM Studio: " + mapped.accurate().width() + "-bit unsigned multiplier from a "
                + mapped.architecture().title().toLowerCase(Locale.ROOT) + ", mapping " + mapped.method().id());
        design.ifPresent(point -> lines.add(words(point)));
        lines.add("Theta, column 0 first: " + mapped.theta().theta().stream().map(String::valueOf)
                .collect(Collectors.joining(" ")));
        lines.add(mapped.removals().size() + " signals removed or merged; cost over the accurate multiplier's "
                + number(mapped.normalizedCost()));
    }

    private static String words(DesignPoint point) {
        return "Design " + point.id() + ", " + point.title() + ", seed " + point.plan().seed();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
