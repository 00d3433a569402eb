package org.tramstudio.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DifferingSettings;
import org.tramstudio.study.Hypervolume;
import org.tramstudio.study.MeanInterval;
import org.tramstudio.study.Objective;
import org.tramstudio.study.PairedDifference;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.Sample;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.Setting;

/** Finished designs side by side, for programs: every objective of every group, whatever the table shows. */
final class CompareJson {

    private final CompareReport report;
    private final DifferingSettings differing;

    CompareJson(CompareReport report) {
        this.report = report;
        this.differing = report.differing();
    }

    /**
     * The comparison.
     *
     * @param plot the picture that was written
     * @param problems what is said of designs that cannot be read
     */
    ObjectNode of(Optional<Path> plot, List<String> problems) {
        ObjectNode root = Console.object();
        report.across().power().ifPresent(kind -> root.put("power", kind.name().toLowerCase(Locale.ROOT)));
        root.put("objective", name(report.across())).put("against", name(report.up()));
        ArrayNode groups = root.putArray("groups");
        ArrayNode hypervolumes = root.putArray("hypervolumes");
        for (Comparison comparison : report.comparisons()) {
            comparison.entries().forEach(entry -> groups.add(group(comparison, entry)));
            comparison.hypervolume().ifPresent(found -> hypervolumes.add(hypervolume(comparison, found)));
        }
        if (!problems.isEmpty()) {
            ArrayNode unreadable = root.putArray("unreadable");
            problems.forEach(unreadable::add);
        }
        plot.ifPresent(file -> root.put("plot", file.toString()));
        return root;
    }

    private static String name(Objective objective) {
        return objective.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode hypervolume(Comparison comparison, Hypervolume found) {
        ObjectNode json = Console.object().put("project", comparison.title()).put("share", found.share());
        json.putObject("reference").put(name(found.across()), found.referenceAcross()).put(name(found.up()), found.referenceUp());
        return json;
    }

    private ObjectNode group(Comparison comparison, Comparison.Entry entry) {
        SeedGroup group = entry.group();
        ObjectNode json = Console.object().put("project", comparison.title()).put("title", group.source().title())
                .put("source", DesignReport.kind(group.source())).put("how", differing.words(group));
        ObjectNode settings = json.putObject("settings");
        differing.of(group).forEach((setting, value) -> put(settings, setting, value));
        ArrayNode seeds = json.putArray("seeds");
        group.seeds().forEach(seeds::add);
        put(json, "simulatedPower", group.power(PowerKind.SIMULATED));
        put(json, "normalizedPower", group.power(PowerKind.MAPPED));
        put(json, "predictedPower", group.power(PowerKind.PREDICTED));
        put(json, "energy", group.values(Objective.ENERGY));
        put(json, "area", group.values(Objective.AREA));
        put(json, "delay", group.values(Objective.DELAY));
        put(json, "meanSquaredError", group.values(Objective.MSE));
        put(json, "normalizedMeanErrorDistance", group.values(Objective.NMED));
        put(json, "accuracyQuantized", group.accuracyAt(AccuracyStage.QUANTIZED));
        put(json, "accuracyAfterPhase1", group.accuracyAt(AccuracyStage.AFTER_PHASE_1));
        put(json, "accuracy", Optional.of(group.accuracy()));
        put(json, "loss", group.values(Objective.LOSS));
        comparison.difference(entry).ifPresentOrElse(difference -> json.set("fromAccurate", difference(difference)),
                () -> json.putNull("fromAccurate"));
        json.put("front", entry.onFront());
        ArrayNode designs = json.putArray("designs");
        for (DesignPoint design : group.designs()) {
            designs.add(DesignReport.figures(design));
        }
        return json;
    }

    private static ObjectNode difference(PairedDifference difference) {
        ObjectNode json = Console.object().put("test", "two-sided paired t test of accuracy over equal seeds");
        ArrayNode seeds = json.putArray("seeds");
        difference.seeds().forEach(seeds::add);
        return json.put("meanDifference", difference.differences().mean()).put("probability", difference.probability())
                .put("moreThanChance", difference.isSignificant());
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
            MeanInterval.of(found).ifPresent(interval ->
                    spread.putArray("interval95").add(interval.least()).add(interval.greatest()));
        }, () -> json.putNull(key));
    }
}
