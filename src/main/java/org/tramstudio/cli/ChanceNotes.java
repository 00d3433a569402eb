package org.tramstudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.MeanInterval;
import org.tramstudio.study.PairedDifference;
import org.tramstudio.study.WrittenNumbers;

/**
 * Which designs differ from the accurate multiplier by more than chance, in words.
 *
 * @param comparison of one project
 * @param named whether the project is named
 */
record ChanceNotes(Comparison comparison, boolean named) {

    private record Tested(String design, PairedDifference difference) {

        String words() {
            double points = 100 * difference.differences().mean();
            return design + " (" + (points > 0 ? "+" : "") + WrittenNumbers.decimals(points, 2) + " points, "
                    + probability(difference.probability()) + ")";
        }

        private static String probability(double p) {
            return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
        }
    }

    /** None where no design shares enough seeds with the accurate multiplier. */
    List<String> lines() {
        List<Tested> tested = new ArrayList<>();
        comparison.entries().forEach(entry -> comparison.difference(entry).ifPresent(difference ->
                tested.add(new Tested(entry.group().source().title(), difference))));
        if (tested.isEmpty()) {
            return List.of();
        }
        return List.of("Accuracy apart from the accurate multiplier's" + (named ? " in " + comparison.title() : "")
                        + " by more than chance: " + words(tested, true) + "; by no more than chance: " + words(tested, false) + ".",
                "Chance: two-sided paired t test over equal seeds, " + MeanInterval.LEAST_SEEDS + " or more; p below "
                        + PairedDifference.SIGNIFICANT + " counts, not corrected for how many designs are tested.");
    }

    private static String words(List<Tested> tested, boolean significant) {
        List<Tested> chosen = tested.stream().filter(each -> each.difference().isSignificant() == significant).toList();
        return chosen.isEmpty() ? "none" : chosen.stream().map(Tested::words).collect(Collectors.joining(", "));
    }
}
