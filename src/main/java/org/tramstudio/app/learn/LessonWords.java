package org.tramstudio.app.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.circuit.AdderTable;
import org.tramstudio.circuit.ComponentCounts;
import org.tramstudio.circuit.WrongPairs;

/** Answers in sentences; all that they say is computed elsewhere. */
final class LessonWords {

    private LessonWords() {
    }

    /** Which pairs are wrong, and what they have in common. */
    static String wrong(WrongPairs wrong) {
        if (wrong.count() == 0) {
            return "None: every product is right.";
        }
        String size = wrong.leastError() == wrong.greatestError() ? "each by " + Numbers.count(wrong.leastError())
                : "by " + Numbers.count(wrong.greatestError()) + " to " + Numbers.count(wrong.leastError());
        String count = wrong.count() + " of " + wrong.pairs() + ", " + size + ".";
        List<String> bits = new ArrayList<>(bits("w", wrong.weightBits()));
        bits.addAll(bits("x", wrong.activationBits()));
        if (bits.isEmpty()) {
            return count + " They have no bit in common.";
        }
        String common = joined(bits) + (bits.size() == 1 ? " is 1" : " are 1");
        return count + (wrong.areThoseWithTheCommonBits() ? " They are just those in which " + common + "."
                : " In all of them " + common + ".");
    }

    /** Which columns are left out, for a question. */
    static String without(Collection<Integer> columns) {
        List<String> names = columns.stream().sorted().map(column -> Integer.toString(column)).toList();
        return switch (names.size()) {
            case 0 -> "with all columns";
            case 1 -> "without column " + names.getFirst();
            default -> "without columns " + joined(names);
        };
    }

    /** The inputs for which both outputs of an adder are 1. */
    static String bothOutputs(AdderTable table) {
        String rows = table.rows().stream().filter(row -> row.carry() && row.sum())
                .map(row -> row.inputs().stream().map(one -> one ? "1" : "0").collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" or "));
        return rows.isEmpty() ? "None." : "Only " + rows + ": three ones are 1 · 2 + 1.";
    }

    /** The components of a multiplier. */
    static String components(ComponentCounts counts) {
        return counts.partialProducts() + " AND gates, " + counts.halfAdders() + " half adders and "
                + counts.fullAdders() + " full adders.";
    }

    private static List<String> bits(String name, int mask) {
        List<String> bits = new ArrayList<>();
        for (int index = 0; mask >> index != 0; index++) {
            if (LessonPicture.bitOf(mask, index)) {
                bits.add(name + Superscript.index(index));
            }
        }
        return bits;
    }

    private static String joined(List<String> words) {
        return words.size() == 1 ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
