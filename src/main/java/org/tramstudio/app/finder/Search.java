package org.tramstudio.app.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds by a few letters what they may mean, ranked, what was used recently first. Not bound to a thread. */
public final class Search {

    /** Below it, letters are strewn over a text that hardly anybody meant. */
    private static final double LEAST_SCORE = 0.6;
    private static final double LEAST_SHARE_OF_BEST = 0.7;
    private static final double BESIDE_THE_TITLE = 0.85;
    private static final double WEIGHT_OF_RECENT = 0.3;
    private static final int MOST_OF_A_KIND = 5;
    private static final String RECENT = "Recently used";

    private Search() {
    }

    /**
     * What may be meant, in groups of one kind, the best group first. While nothing is typed, what was used recently
     * comes first and then the first few of each kind.
     *
     * @param typed words, each of which must be found in the title, the detail or the other words
     * @param offered all there is
     * @param recent what was used before
     */
    public static List<Finding.Group> of(String typed, List<Findable> offered, RecentlyUsed recent) {
        List<String> words = Arrays.stream(typed.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return words.isEmpty() ? unasked(offered, recent) : asked(words, offered, recent);
    }

    private static List<Finding.Group> unasked(List<Findable> offered, RecentlyUsed recent) {
        List<Finding> used = recent.keys().stream()
                .flatMap(key -> offered.stream().filter(each -> each.key().equals(key)).limit(1))
                .limit(MOST_OF_A_KIND).map(Search::unmarked).toList();
        List<Finding.Group> groups = new ArrayList<>();
        if (!used.isEmpty()) {
            groups.add(new Finding.Group(RECENT, used));
        }
        for (FindableKind kind : FindableKind.values()) {
            List<Finding> first = offered.stream().filter(each -> each.kind() == kind).limit(MOST_OF_A_KIND)
                    .map(Search::unmarked).toList();
            if (!first.isEmpty()) {
                groups.add(new Finding.Group(kind.title(), first));
            }
        }
        return groups;
    }

    private static List<Finding.Group> asked(List<String> words, List<Findable> offered, RecentlyUsed recent) {
        List<Finding> found = offered.stream().map(each -> find(words, each, recent)).flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Finding::score).reversed()
                        .thenComparing(finding -> finding.what().title().length())).toList();
        double least = found.isEmpty() ? 0 : LEAST_SHARE_OF_BEST * found.getFirst().score();
        Map<FindableKind, List<Finding>> byKind = new EnumMap<>(FindableKind.class);
        found.stream().filter(finding -> finding.score() >= least)
                .forEach(finding -> byKind.computeIfAbsent(finding.what().kind(), kind -> new ArrayList<>()).add(finding));
        return byKind.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().getFirst().score()))
                .map(entry -> new Finding.Group(entry.getKey().title(),
                        entry.getValue().stream().limit(MOST_OF_A_KIND).toList())).toList();
    }

    private static Optional<Finding> find(List<String> words, Findable what, RecentlyUsed recent) {
        double sum = 0;
        TreeSet<Integer> letters = new TreeSet<>();
        for (String word : words) {
            Optional<FuzzyMatch> title = FuzzyMatch.of(word, what.title());
            double inTitle = title.map(FuzzyMatch::score).orElse(0.0);
            double beside = BESIDE_THE_TITLE * Math.max(score(word, what.detail()), score(word, what.otherWords()));
            if (Math.max(inTitle, beside) < LEAST_SCORE) {
                return Optional.empty();
            }
            if (inTitle >= beside) {
                letters.addAll(title.orElseThrow().positions());
            }
            sum += Math.max(inTitle, beside);
        }
        double score = sum / words.size() + WEIGHT_OF_RECENT * recent.freshness(what.key());
        return Optional.of(new Finding(what, score, List.copyOf(letters)));
    }

    private static double score(String word, String text) {
        return FuzzyMatch.of(word, text).map(FuzzyMatch::score).orElse(0.0);
    }

    private static Finding unmarked(Findable what) {
        return new Finding(what, 0, List.of());
    }
}
