package org.tramstudio.app.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Words that the window shows where no label of its own can carry a text: in choices, legends and other texts. */
    private static final Set<Term> TOLD_IN_HELP_ALONE = EnumSet.of(
            Term.ACCURATE_MULTIPLIER, Term.BOOTH_RECODING, Term.DOMINATED, Term.LEARNED_CLIPPING,
            Term.MERGED, Term.MIN_MAX_RANGE, Term.MSE_RANGE,
            Term.PARETO_FRONT, Term.PRODUCT_TABLE, Term.RIPPLE_ARRAY, Term.ROW_VARIANCE,
            Term.WALLACE_TREE);

    @Test
    void everyTermIsUsedByALabelOrToldInHelpAlone() throws IOException {
        Set<Term> used = EnumSet.noneOf(Term.class);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/tramstudio/app"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher use = Pattern.compile("\\bTerm\\.([A-Z][A-Z_0-9]+)\\b").matcher(Files.readString(file));
                while (use.find()) {
                    used.add(Term.valueOf(use.group(1)));
                }
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.copyOf(TOLD_IN_HELP_ALONE)), used);
    }

    @Test
    void everyTechnicalWordOfTheWindowIsFound() {
        for (String word : List.of("θ", "λ", "phase 0", "phase 1", "phase 2", "phase 3", "straight-through", "learned clipping",
                "NMED", "MRED", "(ER)", "MaxED", "bias", "rank", "monotone", "commutative", "mapped power", "predicted power",
                "simulated power", "Wallace", "Dadda", "half adder", "full adder", "Pareto front", "dominated", "hypervolume",
                "min-max", "MSE range", "warm start", "granularity", "row variance", "uniform share", "partial product", "epoch",
                "product table", "truncation", "Booth")) {
            assertTrue(Arrays.stream(Term.values()).anyMatch(term -> term.mentions(word)), word);
            assertTrue(Arrays.stream(Term.values()).anyMatch(term -> term.mentions(word.toUpperCase(Locale.ROOT))), word);
        }
        assertTrue(Arrays.stream(Term.values()).noneMatch(term -> term.mentions("no such word")));
    }
}
