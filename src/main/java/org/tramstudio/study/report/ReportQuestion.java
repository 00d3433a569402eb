package org.tramstudio.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.training.MultiplierSource;

/** What a study asked, in words that its designs give. */
final class ReportQuestion {

    private ReportQuestion() {
    }

    /** For example {@code "How much multiplier power can LeNet-5 save on glyphs, and what does it cost in accuracy?"}. */
    static String words(StudyReport report) {
        String network = report.subject().network().isEmpty() ? "the network" : report.subject().network();
        String images = report.subject().images().isEmpty() ? " in the study \u201c" + report.subject().title() + "\u201d"
                : " on " + report.subject().images();
        return "How much multiplier power can " + network + " save" + images + ", and what does that cost in accuracy?";
    }

    /** What was tried, for example {@code "Tried were 5 values of λ (0.05 to 2) and 2 truncations of the …"}. */
    static String search(StudyReport report) {
        List<SeedGroup> groups = report.comparison().groups();
        List<String> tried = new ArrayList<>();
        Set<Double> lambdas = new TreeSet<>();
        groups.forEach(group -> group.source().lambda().ifPresent(lambdas::add));
        if (!lambdas.isEmpty()) {
            List<String> written = lambdas.stream().map(lambda -> new MultiplierSource.CoTrained(lambda).title()).toList();
            long designs = count(groups, MultiplierSource.CoTrained.class);
            tried.add(plural(designs, "multiplier trained together with the network", "multipliers trained together with the network")
                    + " (" + (written.size() == 1 ? written.getFirst()
                    : written.getFirst() + " to " + written.getLast().substring(2)) + ")");
        }
        add(tried, count(groups, MultiplierSource.Truncated.class), "truncated multiplier", "truncated multipliers");
        add(tried, count(groups, MultiplierSource.Direct.class), "multiplier designed for the layers' operands",
                "multipliers designed for the layers' operands");
        add(tried, count(groups, MultiplierSource.Given.class), "multiplier by others", "multipliers by others");
        String what = tried.isEmpty() ? "Only the accurate multiplier is finished so far" : "Tried were " + joined(tried);
        return what + ", of " + distinct(report.finished(), design -> design.plan().bits() + " bits") + " ("
                + distinct(report.finished(), design -> design.plan().architecture().title()) + "); the network was retrained for "
                + "each, " + distinct(report.finished(), ReportQuestion::budget) + ".";
    }

    private static String budget(DesignPoint design) {
        int epochs = design.plan().phase1Epochs() + design.plan().phase3Epochs();
        return epochs == 1 ? "one epoch in all" : epochs + " epochs in all";
    }

    private static String distinct(List<DesignPoint> designs, Function<DesignPoint, String> words) {
        return designs.stream().map(words).distinct().collect(Collectors.joining(" or "));
    }

    private static long count(List<SeedGroup> groups, Class<? extends MultiplierSource> kind) {
        return groups.stream().filter(group -> kind.isInstance(group.source())).count();
    }

    private static void add(List<String> tried, long count, String one, String several) {
        if (count > 0) {
            tried.add(plural(count, one, several));
        }
    }

    private static String plural(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** For example {@code "a, b and c"}. */
    static String joined(List<String> words) {
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
