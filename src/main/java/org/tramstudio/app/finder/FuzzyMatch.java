package org.tramstudio.app.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How well the letters that were typed name a text: all of them occur in it in their order, case aside. Letters that
 * begin a word and letters that follow one another count more than those picked from the middle of words.
 *
 * @param score from 0 to 1; 1 is a text that begins with what was typed
 * @param positions where in the text the letters were found, rising
 */
public record FuzzyMatch(double score, List<Integer> positions) {

    private static final double LETTER = 1;
    private static final double BEGINS_WORD = 0.6;
    private static final double BEGINS_TEXT = 0.9;
    private static final double FOLLOWS = 0.7;
    private static final double GAP = 0.1;
    private static final double SKIPPED_LETTER = 0.01;
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    /** Copies the list. */
    public FuzzyMatch {
        positions = List.copyOf(positions);
    }

    /**
     * The best way to find letters in a text; empty if they do not occur in this order.
     *
     * @param letters what was typed, not empty
     * @param text what it may name
     */
    public static Optional<FuzzyMatch> of(String letters, String text) {
        int[] wanted = folded(letters);
        int[] offered = folded(text);
        if (wanted.length == 0 || wanted.length > offered.length) {
            return Optional.empty();
        }
        double[][] best = new double[wanted.length][offered.length];
        int[][] from = new int[wanted.length][offered.length];
        for (int letter = 0; letter < wanted.length; letter++) {
            Arrays.fill(best[letter], IMPOSSIBLE);
            place(letter, wanted[letter], offered, text, best, from);
        }
        double[] last = best[wanted.length - 1];
        int end = 0;
        for (int at = 1; at < last.length; at++) {
            end = last[at] > last[end] ? at : end;
        }
        if (last[end] == IMPOSSIBLE) {
            return Optional.empty();
        }
        double ideal = LETTER + BEGINS_TEXT + (wanted.length - 1) * (LETTER + FOLLOWS);
        return Optional.of(new FuzzyMatch(Math.clamp(last[end] / ideal, 0, 1), way(end, from)));
    }

    /** The best scores with one more letter, for each place in the text that it may stand at. */
    private static void place(int letter, int wanted, int[] offered, String text, double[][] best, int[][] from) {
        double apart = IMPOSSIBLE;
        int apartFrom = -1;
        for (int at = letter; at < offered.length; at++) {
            apart -= SKIPPED_LETTER;
            if (letter > 0 && at > 1 && best[letter - 1][at - 2] - GAP > apart) {
                apart = best[letter - 1][at - 2] - GAP;
                apartFrom = at - 2;
            }
            if (offered[at] != wanted) {
                continue;
            }
            double alone = LETTER + beginning(text, at);
            if (letter == 0) {
                best[letter][at] = alone;
                continue;
            }
            double together = best[letter - 1][at - 1] + LETTER + FOLLOWS;
            best[letter][at] = Math.max(together, apart + alone);
            from[letter][at] = together >= apart + alone ? at - 1 : apartFrom;
        }
    }

    private static double beginning(String text, int at) {
        if (at == 0) {
            return BEGINS_TEXT;
        }
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        boolean begins = !Character.isLetterOrDigit(before) && Character.isLetterOrDigit(here)
                || Character.isUpperCase(here) && Character.isLowerCase(before);
        return begins ? BEGINS_WORD : 0;
    }

    private static List<Integer> way(int end, int[][] from) {
        List<Integer> positions = new ArrayList<>();
        int at = end;
        for (int letter = from.length - 1; letter >= 0; letter--) {
            positions.add(at);
            at = from[letter][at];
        }
        Collections.reverse(positions);
        return positions;
    }

    /** A letter a place, so that positions are those of the text. */
    private static int[] folded(String text) {
        return text.chars().map(Character::toLowerCase).toArray();
    }
}
