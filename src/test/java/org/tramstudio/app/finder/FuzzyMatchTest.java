package org.tramstudio.app.finder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {

    @Test
    void lettersMustOccurInTheirOrder() {
        assertEquals(Optional.empty(), FuzzyMatch.of("xe", "Export…"));
        assertEquals(Optional.empty(), FuzzyMatch.of("exportt", "Export…"));
        assertEquals(Optional.empty(), FuzzyMatch.of("", "Export…"));
        assertEquals(Optional.empty(), FuzzyMatch.of("a", ""));
        assertEquals(List.of(0, 2, 5), FuzzyMatch.of("EPT", "Export…").orElseThrow().positions());
    }

    @Test
    void theBeginningIsBestAndScoresAtMostOne() {
        assertEquals(1, score("exp", "Explore"), 1e-9);
        assertEquals(1, score("explore", "EXPLORE"), 1e-9);
        assertTrue(score("plo", "Explore") < score("exp", "Explore"));
    }

    @Test
    void wordStartsArePreferredToLettersWithinWords() {
        assertEquals(List.of(0, 5), FuzzyMatch.of("oc", "Open circuit").orElseThrow().positions());
        assertEquals(List.of(0, 3), FuzzyMatch.of("rn", "ResNet").orElseThrow().positions());
        assertTrue(score("cp", "Close project") > score("cp", "Microphone scope"));
        assertTrue(score("oc", "Open circuit") > score("oc", "Blocks"));
    }

    @Test
    void lettersThatFollowOneAnotherArePreferredToScatteredOnes() {
        assertEquals(List.of(7, 8, 9), FuzzyMatch.of("pro", "Pareto project").orElseThrow().positions());
        assertTrue(score("tree", "Rebuilt tree") > score("tree", "Truncate the reference"));
        assertTrue(score("abc", "zabcz") > score("abc", "zazbzczz"));
    }

    @Test
    void theBestOfAllWaysIsTaken() {
        // the first x is taken by a greedy search, and leaves the y far behind
        assertEquals(List.of(5, 6), FuzzyMatch.of("xy", "xaaa xy").orElseThrow().positions());
    }

    @Test
    void aLetterOutsideAsciiIsALetter() {
        assertEquals(List.of(0), FuzzyMatch.of("λ", "λ 0.3").orElseThrow().positions());
        assertEquals(List.of(3), FuzzyMatch.of("θ", "of Θ").orElseThrow().positions());
    }

    private static double score(String letters, String text) {
        return FuzzyMatch.of(letters, text).orElseThrow().score();
    }
}
