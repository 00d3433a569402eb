package org.tramstudio.app.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermTest {

    @Test
    void everyTermHasATitleAndATextAndNoTextIsLeftOver() {
        Set<String> expected = Arrays.stream(Term.values())
                .flatMap(term -> Stream.of(term.name() + ".title", term.name() + ".text")).collect(Collectors.toSet());
        assertEquals(expected, Term.load().stringPropertyNames());
    }

    @Test
    void textsAreSentencesShortEnoughForATooltip() {
        for (Term term : Term.values()) {
            assertTrue(term.text().endsWith(".") && term.text().length() <= 320, term + ": " + term.text().length());
            assertTrue(term.title().length() <= 48, term.title());
        }
    }
}
