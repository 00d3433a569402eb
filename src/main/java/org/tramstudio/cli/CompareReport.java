package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DifferingSettings;
import org.tramstudio.study.MeanInterval;
import org.tramstudio.study.Objective;
import org.tramstudio.study.Sample;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.study.WrittenNumbers;
import org.tramstudio.training.AccuracyStage;

/**
 * Finished designs side by side, as a table or as JSON.
 *
 * @param across what they are compared by: what they cost, as a rule
 * @param up what that is weighed against
 * @param asked columns of the table beside the usual ones
 * @param comparisons one for each project
 * @param differing what tells designs of one title apart
 */
record CompareReport(Objective across, Objective up, List<Objective> asked, List<Comparison> comparisons,
                     DifferingSettings differing) {

    /** From so many seeds on a deviation says more than the extremes. */
    private static final int SEEDS_OF_A_DEVIATION = 3;
    private static final int DECIMALS = 2;
    private static final int DIGITS = 4;

    static CompareReport of(Objective across, Objective up, List<Objective> asked, List<Comparison> comparisons) {
        return new CompareReport(across, up, asked, comparisons, DifferingSettings.of(groups(comparisons)));
    }

    private static List<SeedGroup> groups(List<Comparison> comparisons) {
        return comparisons.stream().flatMap(comparison -> comparison.groups().stream()).toList();
    }

    String text() {
        List<Function<Comparison.Entry, String>> cells = new ArrayList<>();
        List<String> header = new ArrayList<>();
        boolean several = comparisons.size() > 1;
        if (several) {
            header.add("project");
        }
        column(header, cells, "design", entry -> entry.group().source().title());
        columns().forEach(objective -> column(header, cells, title(objective), entry -> mean(entry.group(), objective)));
        column(header, cells, "quantised %", entry -> percent(entry.group().accuracyAt(AccuracyStage.QUANTIZED)));
        column(header, cells, "before phase 3 %", entry -> percent(entry.group().accuracyAt(AccuracyStage.AFTER_PHASE_1)));
        column(header, cells, "after phase 3 %", entry -> percent(Optional.of(entry.group().accuracy())));
        if (groups(comparisons).stream().anyMatch(group -> interval(group).isPresent())) {
            column(header, cells, "95 % of the mean", entry -> interval(entry.group()).orElse("-"));
        }
        column(header, cells, "seeds", entry -> Integer.toString(entry.group().designs().size()));
        column(header, cells, "front", entry -> entry.onFront() ? "yes" : "");
        if (!differing.settings().isEmpty()) {
            column(header, cells, "how", entry -> differing.words(entry.group()));
        }
        TextTable table = new TextTable(several ? 2 : 1, header.toArray(String[]::new));
        for (Comparison comparison : comparisons) {
            for (Comparison.Entry entry : comparison.entries()) {
                List<String> row = new ArrayList<>(several ? List.of(comparison.title()) : List.of());
                cells.forEach(cell -> row.add(cell.apply(entry)));
                table.add(row.toArray(String[]::new));
            }
        }
        return table.narrow() + "\n\n" + notes();
    }

    private static void column(List<String> header, List<Function<Comparison.Entry, String>> cells, String title,
                               Function<Comparison.Entry, String> cell) {
        header.add(title);
        cells.add(cell);
    }

    private String notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Front: no other " + (comparisons.size() > 1 ? "of the project " : "") + "beats it in " + across.words()
                + " and mean " + up.words() + (up == Objective.ACCURACY ? " after phase 3" : "") + " together.");
        comparisons.forEach(comparison -> comparison.hypervolume().ifPresent(found -> notes.add("Hypervolume"
                + (comparisons.size() > 1 ? " of " + comparison.title() : "") + ": "
                + WrittenNumbers.decimals(found.share(), DECIMALS) + " of the rectangle from " + found.reference() + ".")));
        List<SeedGroup> groups = groups(comparisons);
        if (groups.stream().anyMatch(SeedGroup::isSpread)) {
            notes.add("Means over the seeds; of two seeds with [least, greatest], of more with ± the sample standard deviation"
                    + (groups.stream().anyMatch(group -> interval(group).isPresent())
                            ? " and Student's 95 % interval of the mean." : "."));
        }
        comparisons.forEach(comparison -> notes.addAll(new ChanceNotes(comparison, comparisons.size() > 1).lines()));
        if (!differing.settings().isEmpty()) {
            notes.add("How: the settings in which these designs differ; those that are not named are at their defaults.");
        }
        groups.stream().filter(CompareReport::repeatsASeed).forEach(group -> notes.add("Note: " + group.source().title()
                + " has a seed twice, so it was trained on different weights or images; its mean mixes them."));
        return notes.stream().map(Paragraph::of).collect(Collectors.joining("\n"));
    }

    private static boolean repeatsASeed(SeedGroup group) {
        return group.seeds().stream().distinct().count() < group.designs().size();
    }

    /** Quantities of the multiplier and of training; accuracies have columns of their own. */
    private Set<Objective> columns() {
        Set<Objective> columns = new LinkedHashSet<>(List.of(Objective.SIMULATED, Objective.MAPPED, across, up));
        Stream.of(Objective.values()).filter(asked::contains).forEach(columns::add);
        columns.remove(Objective.ACCURACY);
        return columns;
    }

    private static String title(Objective objective) {
        return switch (objective) {
            case SIMULATED, MAPPED, PREDICTED, ACCURACY, LOSS -> objective.words();
            case ENERGY -> "energy";
            case AREA -> "area";
            case DELAY -> "delay";
            case MSE -> "MSE";
            case NMED -> "NMED %";
        };
    }

    private static String mean(SeedGroup group, Objective objective) {
        return group.values(objective).map(Sample::mean).map(mean -> objective.isOfTheAccurate()
                ? String.format(Locale.ROOT, "%.3f", mean)
                : WrittenNumbers.significant(objective.shown(mean), DIGITS)).orElse("-");
    }

    private static Optional<String> interval(SeedGroup group) {
        return MeanInterval.of(group.accuracy()).map(interval ->
                String.format(Locale.ROOT, "%.2f to %.2f", 100 * interval.least(), 100 * interval.greatest()));
    }

    private static String percent(Optional<Sample> shares) {
        return shares.map(CompareReport::percent).orElse("-");
    }

    private static String percent(Sample shares) {
        double mean = 100 * shares.mean();
        OptionalDouble deviation = shares.deviation();
        if (deviation.isEmpty()) {
            return String.format(Locale.ROOT, "%.2f", mean);
        }
        return shares.values().size() < SEEDS_OF_A_DEVIATION
                ? String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", mean, 100 * shares.least(), 100 * shares.greatest())
                : String.format(Locale.ROOT, "%.2f ± %.2f", mean, 100 * deviation.getAsDouble());
    }

    /**
     * The comparison for programs.
     *
     * @param plot the picture that was written
     * @param problems what is said of designs that cannot be read
     */
    ObjectNode json(Optional<Path> plot, List<String> problems) {
        return new CompareJson(this).of(plot, problems);
    }
}
