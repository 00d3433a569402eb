package org.tramstudio.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.study.ShareInterval;
import org.tramstudio.study.StudySettings;
import org.tramstudio.study.WrittenNumbers;
import org.tramstudio.training.MultiplierSource;

/** How far the figures of a report can be trusted, as the data tells it; what does not apply is not said. */
final class ReportCaveats {

    private final StudyReport report;
    private final List<DesignPoint> finished;
    private final UsedImages images;

    ReportCaveats(StudyReport report) {
        this.report = report;
        this.finished = report.finished();
        this.images = new UsedImages(report.subject().trainingImages(), report.subject().testImages());
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(images());
        interval().ifPresent(words::add);
        words.addAll(new ReportDifferences(report).words());
        words.add(seeds());
        mixedInputs().ifPresent(words::add);
        words.add(power());
        words.addAll(unfinished());
        words.addAll(report.problems());
        return List.copyOf(words);
    }

    private String images() {
        String used = "Accuracy was measured on " + ReportQuestion.joined(images.testWords(finished))
                + " test images, after training on " + ReportQuestion.joined(images.trainingWords(finished)) + " training images.";
        if (report.subject().testImages().isEmpty()) {
            used += " The images are not at hand here, so that it is not known how many there are in all.";
        }
        boolean severalSeeds = finished.stream().map(design -> design.plan().seed()).distinct().count() > 1;
        return severalSeeds && finished.stream().anyMatch(images::isSubset)
                ? used + " Each seed draws its own part of the images, the same for all designs." : used;
    }

    private Optional<String> interval() {
        double widest = report.designs().stream().flatMap(design -> design.interval().stream())
                .mapToDouble(ShareInterval::reach).max().orElse(Double.NaN);
        if (Double.isNaN(widest)) {
            return Optional.of("How many test images the accuracies are of cannot be told, so they have no confidence interval.");
        }
        return Optional.of("Which images were looked at makes up to ±" + ReportNumbers.points(widest) + " points of an accuracy (95 %, "
                + "Wilson's interval for the images of one seed).");
    }

    private String seeds() {
        Map<Integer, Long> bySeeds = report.designs().stream()
                .collect(Collectors.groupingBy(ReportedDesign::seeds, TreeMap::new, Collectors.counting()));
        if (bySeeds.keySet().equals(Set.of(1))) {
            return "Every design was trained with one seed: how much of a difference is the chance of training is not known.";
        }
        String counts = ReportQuestion.joined(bySeeds.entrySet().stream().map(entry -> entry.getValue()
                + (entry.getValue() == 1 ? " design has " : " designs have ") + entry.getKey()
                + (entry.getKey() == 1 ? " seed" : " seeds")).toList());
        double spread = report.designs().stream().flatMap(design -> design.accuracy().deviation().stream().boxed())
                .mapToDouble(Double::doubleValue).max().orElseThrow();
        return counts + "; the accuracies of one design's seeds deviate by up to " + ReportNumbers.points(spread)
                + " points (sample standard deviation)."
                + (bySeeds.containsKey(1) ? " Of a design with one seed, the chance of training is not known." : "");
    }

    private Optional<String> mixedInputs() {
        List<String> mixed = report.designs().stream().filter(design -> design.group().designs().stream()
                .map(each -> each.plan().seed()).distinct().count() < design.seeds()).map(ReportedDesign::name).toList();
        return mixed.isEmpty() ? Optional.empty() : Optional.of(ReportQuestion.joined(mixed)
                + " has a seed twice, so it was trained on different weights or images; its mean mixes them.");
    }

    private String power() {
        PowerKind kind = report.options().kind();
        List<String> without = report.designs().stream().filter(design -> design.power(kind).isEmpty())
                .map(ReportedDesign::name).toList();
        return switch (kind) {
            case SIMULATED -> "Power is that of the multiplier alone, relative to the accurate one of the same architecture: simulated "
                    + "gate by gate in a 7 nm cell library, with the activity that a synthesiser assumes (each operand bit is 1 half "
                    + "of the time and toggles in one of ten clocks), not with the operands of this network.";
            case MAPPED -> "Power is that of the multiplier alone, relative to the accurate one of the same architecture: the cost of "
                    + "the mapped circuit's components. No activity is simulated.";
            case PREDICTED -> "Power is that of the multiplier alone, as training predicts it of Θ (Eq. 5), which overstates what the "
                    + "circuit needs. No activity is simulated.";
        } + (without.isEmpty() ? "" : " Not known for " + ReportQuestion.joined(without) + ".")
                + (finished.stream().anyMatch(design -> design.parts().size() > 1)
                ? " Where layers have multipliers of their own, it is the mean over their multiplications." : "");
    }

    private List<String> unfinished() {
        List<String> words = new ArrayList<>();
        for (DesignPoint design : report.unfinished()) {
            String name = design.title() + ", seed " + design.plan().seed();
            words.add(switch (design.state()) {
                case FAILED -> name + " failed: " + design.failure().orElse("the reason is not known.");
                case INTERRUPTED -> name + " was interrupted and takes no part here.";
                case QUEUED, RUNNING, PAUSED -> name + " is still being trained and takes no part here.";
                case DONE -> name + " has no accuracy and takes no part here.";
            });
        }
        List<String> missing = missing(report.subject().settings());
        if (!missing.isEmpty()) {
            words.add("The project asks for more than is finished: " + ReportQuestion.joined(missing) + ".");
        }
        return words;
    }

    /** What the project's list of designs has, and no finished or unfinished design is. */
    private List<String> missing(StudySettings settings) {
        List<MultiplierSource> asked = new ArrayList<>();
        settings.lambdas().forEach(lambda -> asked.add(new MultiplierSource.CoTrained(lambda)));
        settings.truncations().forEach(columns -> asked.add(new MultiplierSource.Truncated(columns)));
        settings.directCosts().forEach(cost -> asked.add(new MultiplierSource.Direct(cost)));
        List<String> there = new ArrayList<>(report.unfinished().stream().map(DesignPoint::title).toList());
        report.comparison().groups().stream().map(SeedGroup::source).map(MultiplierSource::title).forEach(there::add);
        List<String> missing = new ArrayList<>(asked.stream().map(MultiplierSource::title).toList());
        missing.addAll(settings.libraryMultipliers());
        missing.removeAll(there);
        return missing;
    }

    /** Where the report comes from. */
    String provenance() {
        String devices = finished.stream().map(design -> design.plan().device().title().toLowerCase(Locale.ROOT)).distinct()
                .collect(Collectors.joining(" and "));
        double hours = finished.stream().mapToDouble(DesignPoint::seconds).sum() / 3600;
        return "Written by TRAM Studio " + report.options().version() + " on " + report.options().date() + ". "
                + finished.size() + (finished.size() == 1 ? " finished design" : " finished designs") + ", trained in "
                + time(hours) + " of computing (device: " + devices + "). Designs do not record the version that trained them.";
    }

    private static String time(double hours) {
        double minutes = 60 * hours;
        return hours >= 2 ? WrittenNumbers.decimals(hours, 1) + " hours" : minutes >= 2 ? WrittenNumbers.decimals(minutes, 0)
                + " minutes" : WrittenNumbers.decimals(60 * minutes, 0) + " seconds";
    }
}
