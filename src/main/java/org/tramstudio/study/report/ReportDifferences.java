package org.tramstudio.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.study.ShareInterval;

/** Which differences of accuracy may be nothing but the choice of test images. */
final class ReportDifferences {

    private final StudyReport report;

    ReportDifferences(StudyReport report) {
        this.report = report;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        Optional<ReportedDesign> accurate = report.accurate().filter(design -> design.testImages().isPresent());
        if (accurate.isPresent()) {
            fromTheAccurate(accurate.get()).ifPresent(words::add);
            neighbours().ifPresent(words::add);
            if (!words.isEmpty()) {
                words.add("Such differences are judged as if each design had seen images of its own. Designs of one seed saw the "
                        + "same images, so that a smaller difference may be real, too.");
            }
        }
        return List.copyOf(words);
    }

    /** The interval of how much more accurate one is than another; empty where it cannot be told. */
    static Optional<ShareInterval> between(ReportedDesign one, ReportedDesign other) {
        return one.testImages().isPresent() && other.testImages().isPresent()
                ? Optional.of(ShareInterval.ofDifference(one.accuracy().mean(), one.testImages().getAsLong(),
                other.accuracy().mean(), other.testImages().getAsLong())) : Optional.empty();
    }

    private static boolean isChance(ReportedDesign one, ReportedDesign other) {
        return between(one, other).filter(interval -> interval.contains(0)).isPresent();
    }

    private Optional<String> fromTheAccurate(ReportedDesign accurate) {
        List<ReportedDesign> others = report.designs().stream().filter(design -> !design.equals(accurate)
                && design.testImages().isPresent()).toList();
        List<String> chance = others.stream().filter(design -> isChance(accurate, design)).map(ReportedDesign::name).toList();
        List<String> more = others.stream().filter(design -> !isChance(accurate, design)).map(ReportedDesign::name).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        if (chance.isEmpty()) {
            return Optional.of("Every design differs from the accurate multiplier by more than the choice of images explains (95 %).");
        }
        return Optional.of("Within what the choice of images explains (95 %), as accurate as the accurate multiplier: "
                + ReportQuestion.joined(chance) + "." + (more.isEmpty() ? "" : " Different beyond it: "
                + ReportQuestion.joined(more) + "."));
    }

    /** Designs of the front that stand next to each other and cannot be told apart. */
    private Optional<String> neighbours() {
        List<ReportedDesign> front = report.designs().stream().filter(ReportedDesign::onFront).toList();
        List<String> pairs = new ArrayList<>();
        for (int k = 1; k < front.size(); k++) {
            if (isChance(front.get(k - 1), front.get(k))) {
                pairs.add(front.get(k - 1).name() + " and " + front.get(k).name());
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of("Neighbours on the front whose accuracies differ by no more than that: "
                + String.join("; ", pairs) + ".");
    }
}
