package org.tramstudio.app.explore;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.workspace.DesignWording;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.Objective;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.training.AccuracyStage;

/** Designs in words and in tables of text. */
final class DesignText {

    private static final List<String> HEADER = List.of("id", "source", "lambda", "seed", "state", "theta", "accuracyFloat",
            "accuracyQuantized", "accuracyAfterPhase1", "accuracy", "predictedPower", "normalizedPower", "simulatedPower",
            "energy", "area", "delay", "meanSquaredError", "normalizedMeanErrorDistance", "loss", "seconds");

    private static final List<Objective> TOLD = List.of(Objective.ACCURACY, Objective.SIMULATED, Objective.MAPPED);

    private DesignText() {
    }

    /** What the plot says of the sign under the mouse. */
    static String hover(ParetoPicture.Mark mark, PlotAxes axes) {
        return switch (mark) {
            case ParetoPicture.Point point -> hover(point.design(), axes);
            case ParetoPicture.Spread spread -> hover(spread.group(), axes);
        };
    }

    /** What the axes count beside the accuracy and powers that are told of every design. */
    private static List<Objective> further(PlotAxes axes) {
        return axes.objectives().stream().filter(each -> !TOLD.contains(each)).toList();
    }

    private static String hover(SeedGroup group, PlotAxes axes) {
        StringBuilder text = new StringBuilder(group.designs().getFirst().title()).append(": mean of ")
                .append(group.designs().size()).append(" seeds\nAccuracy ").append(Numbers.percent(group.accuracy().mean()));
        group.accuracy().deviation().ifPresent(deviation -> text.append(" ± ").append(Numbers.decimals(100 * deviation, 2))
                .append(", from ").append(Numbers.percent(group.accuracy().least())).append(" to ")
                .append(Numbers.percent(group.accuracy().greatest())));
        for (PowerKind kind : List.of(PowerKind.SIMULATED, PowerKind.MAPPED)) {
            group.power(kind).ifPresent(power -> {
                text.append('\n').append(kind.title()).append(" power ").append(Numbers.power(power.mean()));
                power.deviation().ifPresent(deviation -> text.append(" ± ").append(Numbers.power(deviation)));
            });
        }
        further(axes).forEach(each -> group.values(each).ifPresent(values -> text.append('\n').append(each.title()).append(' ')
                .append(each.written(values.mean()))));
        return text.append("\nSeeds ").append(group.designs().stream().map(design -> Long.toString(design.plan().seed()))
                .collect(Collectors.joining(", "))).toString();
    }

    private static String hover(DesignPoint design, PlotAxes axes) {
        StringBuilder text = new StringBuilder(design.title()).append(": ")
                .append(DesignWording.state(design).toLowerCase(Locale.ROOT));
        design.latestAccuracy().ifPresent(accuracy -> text.append("\nAccuracy ").append(Numbers.percent(accuracy)));
        design.accuracyAt(AccuracyStage.AFTER_PHASE_1).ifPresent(accuracy -> text.append(" (")
                .append(Numbers.percent(accuracy)).append(" before phase 3)"));
        design.simulatedPower().ifPresent(power -> text.append("\nSimulated power ").append(Numbers.power(power)));
        design.power(PowerKind.MAPPED).ifPresent(power -> text.append("\nMapped power ").append(Numbers.power(power)));
        further(axes).forEach(each -> each.of(design).ifPresent(value ->
                text.append('\n').append(each.title()).append(' ').append(each.written(value))));
        return text.append("\nSeed ").append(design.plan().seed()).toString();
    }

    /** The designs as lines of text with a header, values divided by {@code separator}. */
    static String table(Collection<DesignPoint> designs, String separator) {
        return Stream.concat(Stream.of(HEADER), designs.stream().map(DesignText::row))
                .map(row -> String.join(separator, row) + "\n").collect(Collectors.joining());
    }

    private static List<String> row(DesignPoint design) {
        return List.of(design.id(), design.title(), plain(design.lambda()), Long.toString(design.plan().seed()), design.state().name().toLowerCase(Locale.ROOT),
                design.theta().theta().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                plain(design.accuracyAt(AccuracyStage.FLOAT)), plain(design.accuracyAt(AccuracyStage.QUANTIZED)),
                plain(design.accuracyAt(AccuracyStage.AFTER_PHASE_1)), plain(design.accuracyAt(AccuracyStage.FINAL)),
                plain(design.power(PowerKind.PREDICTED)), plain(design.power(PowerKind.MAPPED)),
                plain(design.simulatedPower()), plain(Objective.ENERGY.of(design)), plain(Objective.AREA.of(design)),
                plain(Objective.DELAY.of(design)), plain(Objective.MSE.of(design)), plain(Objective.NMED.of(design)),
                plain(Objective.LOSS.of(design)), Double.toString(design.seconds()));
    }

    private static String plain(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }
}
