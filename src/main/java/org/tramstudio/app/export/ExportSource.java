package org.tramstudio.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.project.bundle.BundledMultiplier;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

/**
 * A multiplier to be exported that belongs to no design, with what its files should say of it.
 *
 * @param multiplier the multiplier
 */
record ExportSource(ShownMultiplier multiplier) {

    /** A name for its module that says what it is, for example {@code mul8_wallace_approximate}. */
    String suggestedName() {
        return multiplier.mapped().map(this::nameOf).orElseGet(() -> {
            String plain = plain(multiplier.title());
            return ExportedCircuit.isValidName(plain) ? plain : "mul_" + plain;
        });
    }

    private String nameOf(MappedMultiplier mapped) {
        return "mul" + mapped.accurate().width() + "_" + mapped.architecture().id()
                + (mapped.removals().isEmpty() ? "" : isEdited() ? "_edited" : "_approximate");
    }

    private boolean isEdited() {
        return multiplier instanceof ShownMultiplier.Edited;
    }

    /** A name for the module of a design, for example {@code mul8_wallace_lambda_0_3}. */
    static String nameOf(DesignPoint design) {
        return "mul" + design.plan().bits() + "_" + design.plan().architecture().id() + suffix(design);
    }

    private static String suffix(DesignPoint design) {
        return design.isAccurate() ? "_accurate"
                : "_" + plain(design.title()).replaceAll("^_|_$", "").toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return text.replace("λ", "lambda").replaceAll("[^A-Za-z0-9_]+", "_");
    }

    /** Why it cannot be written in a format; empty if it can. */
    Optional<String> obstacle(CircuitFormat format) {
        return format.obstacle(circuit("circuit", List.of()));
    }

    /** The multiplier to be written, as a module of this name. */
    BundledMultiplier bundled(String name) {
        boolean isMapped = multiplier instanceof ShownMultiplier.Mapped;
        return new BundledMultiplier(circuit(name, provenance()), multiplier.referenceArchitecture(),
                isMapped ? multiplier.mapped().orElseThrow().theta() : StructureParameters.of(),
                multiplier.mapped().map(mapped -> OptionalDouble.of(mapped.normalizedCost())).orElseGet(OptionalDouble::empty),
                OptionalDouble.empty(), List.of());
    }

    private ExportedCircuit circuit(String name, List<String> head) {
        return new ExportedCircuit(name, multiplier.operands(), multiplier.netlist(), multiplier.table(), head);
    }

    /** What goes into the head of every file. */
    private List<String> provenance() {
        List<String> lines = new ArrayList<>();
        switch (multiplier) {
            case ShownMultiplier.Mapped(MappedMultiplier mapped) -> addMapping(mapped, lines);
            case ShownMultiplier.Edited(MappedMultiplier edited) -> {
                addMapping(edited, lines);
                lines.add("Edited by hand after the mapping: " + edited.ties().count(Signal.Constant.ZERO)
                        + " signals tied to 0, " + edited.ties().count(Signal.Constant.ONE) + " to 1");
            }
            case ShownMultiplier.Imported(ImportedCircuit circuit, MultiplierArchitecture _) ->
                lines.add("Converted by TRAM Studio from " + circuit.formatTitle() + ", circuit " + circuit.name() + ", "
                        + circuit.operands().description());
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
        lines.add("Theta, column 0 first: " + mapped.theta().theta().stream().map(String::valueOf)
                .collect(Collectors.joining(" ")));
        lines.add(mapped.removals().size() + " signals removed or merged; cost over the accurate multiplier's "
                + number(mapped.normalizedCost()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
