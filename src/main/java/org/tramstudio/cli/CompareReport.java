package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DifferingSettings;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.Sample;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.Setting;

/**
 * Finished designs side by side, as a table or as JSON.
 *
 * @param kind the power that they are compared by
 * @param comparisons one for each project
 * @param differing what tells designs of one title apart
 */
record CompareReport(PowerKind kind, List<Comparison> comparisons, DifferingSettings differing) {

    /** From so many seeds on a deviation says more than the extremes. */
    private static final int SEEDS_OF_A_DEVIATION = 3;

    static CompareReport of(PowerKind kind, List<Comparison> comparisons) {
        return new CompareReport(kind, comparisons, DifferingSettings.of(groups(comparisons)));
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
        Set<PowerKind> powers = new LinkedHashSet<>(List.of(PowerKind.SIMULATED, PowerKind.MAPPED, kind));
        column(header, cells, "design", entry -> entry.group().source().title());
        powers.forEach(power -> column(header, cells, power.title().toLowerCase(Locale.ROOT) + " power",
                entry -> power(entry.group(), power)));
        column(header, cells, "quantised %", entry -> percent(entry.group().accuracyAt(AccuracyStage.QUANTIZED)));
        column(header, cells, "before phase 3 %", entry -> percent(entry.group().accuracyAt(AccuracyStage.AFTER_PHASE_1)));
        column(header, cells, "after phase 3 %", entry -> percent(Optional.of(entry.group().accuracy())));
        column(header, cells, "seeds", entry -> Integer.toString(entry.group().designs().size()));
        column(header, cells, "front", entry -> entry.onFront() ? "yes" : "");
        column(header, cells, "how", entry -> differing.words(entry.group()));
        TextTable table = new TextTable(several ? 2 : 1, header.toArray(String[]::new));
        for (Comparison comparison : comparisons) {
            for (Comparison.Entry entry : comparison.entries()) {
                List<String> row = new ArrayList<>(several ? List.of(comparison.title()) : List.of());
                cells.forEach(cell -> row.add(cell.apply(entry)));
                table.add(row.toArray(String[]::new));
            }
        }
        return table + "\n\n" + notes();
    }

    private static void column(List<String> header, List<Function<Comparison.Entry, String>> cells, String title,
                               Function<Comparison.Entry, String> cell) {
        header.add(title);
        cells.add(cell);
    }

    private String notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Front: no other " + (comparisons.size() > 1 ? "of the project " : "") + "beats it in "
                + kind.title().toLowerCase(Locale.ROOT) + " power and mean accuracy after phase 3 together.");
        List<SeedGroup> groups = groups(comparisons);
        if (groups.stream().anyMatch(SeedGroup::isSpread)) {
            notes.add("Means over the seeds; of two seeds with [least, greatest], of more with ± the sample standard deviation.");
        }
        if (!differing.settings().isEmpty()) {
            notes.add("How: the settings in which these designs differ; those that are not named are at their defaults.");
        }
        groups.stream().filter(CompareReport::repeatsASeed).forEach(group -> notes.add("Note: " + group.source().title()
                + " has a seed twice, so it was trained on different weights or images; its mean mixes them."));
        return String.join("\n", notes);
    }

    private static boolean repeatsASeed(SeedGroup group) {
        return seeds(group).stream().distinct().count() < group.designs().size();
    }

    private static List<Long> seeds(SeedGroup group) {
        return group.designs().stream().map(design -> design.plan().seed()).toList();
    }

    private static String power(SeedGroup group, PowerKind kind) {
        return group.power(kind).map(power -> String.format(Locale.ROOT, "%.3f", power.mean())).orElse("-");
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
        ObjectNode root = Console.object().put("power", kind.name().toLowerCase(Locale.ROOT));
        ArrayNode groups = root.putArray("groups");
        for (Comparison comparison : comparisons) {
            comparison.entries().forEach(entry -> groups.add(json(comparison, entry)));
        }
        if (!problems.isEmpty()) {
            ArrayNode unreadable = root.putArray("unreadable");
            problems.forEach(unreadable::add);
        }
        plot.ifPresent(file -> root.put("plot", file.toString()));
        return root;
    }

    private ObjectNode json(Comparison comparison, Comparison.Entry entry) {
        SeedGroup group = entry.group();
        ObjectNode json = Console.object().put("project", comparison.title()).put("title", group.source().title())
                .put("source", DesignReport.kind(group.source())).put("how", differing.words(group));
        ObjectNode settings = json.putObject("settings");
        differing.of(group).forEach((setting, value) -> put(settings, setting, value));
        ArrayNode seeds = json.putArray("seeds");
        seeds(group).forEach(seeds::add);
        put(json, "simulatedPower", group.power(PowerKind.SIMULATED));
        put(json, "normalizedPower", group.power(PowerKind.MAPPED));
        put(json, "predictedPower", group.power(PowerKind.PREDICTED));
        put(json, "accuracyQuantized", group.accuracyAt(AccuracyStage.QUANTIZED));
        put(json, "accuracyAfterPhase1", group.accuracyAt(AccuracyStage.AFTER_PHASE_1));
        put(json, "accuracy", Optional.of(group.accuracy()));
        json.put("front", entry.onFront());
        ArrayNode designs = json.putArray("designs");
        for (DesignPoint design : group.designs()) {
            designs.add(DesignReport.figures(design));
        }
        return json;
    }

    private static void put(ObjectNode json, Setting setting, String value) {
        switch (setting.kind()) {
            case WHOLE -> json.put(setting.key(), setting.whole(value));
            case DECIMAL -> json.put(setting.key(), setting.decimal(value));
            case SWITCH -> json.put(setting.key(), setting.on(value));
            case CHOICE, LAYERS, WHOLES, DECIMALS, NAMES -> json.put(setting.key(), value);
        }
    }

    private static void put(ObjectNode json, String key, Optional<Sample> sample) {
        sample.ifPresentOrElse(found -> {
            ObjectNode spread = json.putObject(key).put("mean", found.mean()).put("least", found.least())
                    .put("greatest", found.greatest());
            found.deviation().ifPresent(deviation -> spread.put("standardDeviation", deviation));
        }, () -> json.putNull(key));
    }
}
