package org.tramstudio.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tramstudio.app.compare.ComparisonRow.Content;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.circuit.ErrorDifference;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;

/** How two candidates differ, in plain sentences. */
final class PairWords {

    /** Points of simulated power below which a difference means nothing. */
    private static final double MEANINGFUL_POINTS = 3;
    /** Differences that round to nothing. */
    private static final double SMALLEST_POINTS = 0.05;
    private static final double LIKE = 0.005;

    private PairWords() {
    }

    /** What B costs and brings beside A, the sentence that matters most first. */
    static String headline(Content first, Content second) {
        Optional<String> power = power(first, second);
        Optional<String> accuracy = accuracy(first, second);
        if (power.isPresent() && accuracy.isPresent()) {
            return "B " + power.get() + " A and " + accuracy.get() + ".";
        }
        return power.map(words -> "B " + words + " A. " + error(first, second))
                .or(() -> accuracy.map(words -> "B " + words + " beside A."))
                .orElseGet(() -> error(first, second)).strip();
    }

    /** What else there is to say: of the errors, the products and the circuits. */
    static List<String> details(Content first, Content second, ComparedPair pair) {
        List<String> sentences = new ArrayList<>();
        if (accuracy(first, second).isPresent()) {
            sentences.add(error(first, second));
        }
        pair.errors().map(PairWords::nearness).ifPresent(sentences::add);
        pair.trees().map(difference -> difference.words("in A alone", "in B alone")).ifPresent(sentences::add);
        sentences.removeIf(String::isEmpty);
        return List.copyOf(sentences);
    }

    private static Optional<String> power(Content first, Content second) {
        return Stream.of(PowerKind.SIMULATED, PowerKind.MAPPED)
                .filter(kind -> first.power(kind).isPresent() && second.power(kind).isPresent()).findFirst()
                .map(kind -> power(kind, 100 * (first.power(kind).getAsDouble() - second.power(kind).getAsDouble())));
    }

    private static String power(PowerKind kind, double saved) {
        String unsure = kind == PowerKind.SIMULATED && Math.abs(saved) < MEANINGFUL_POINTS
                ? " (below " + Numbers.plain(MEANINGFUL_POINTS) + ", which means nothing)" : "";
        String name = kind == PowerKind.SIMULATED ? "power" : "mapped power";
        if (Math.abs(saved) < SMALLEST_POINTS) {
            return "takes as much " + name + " as";
        }
        return "saves " + points(saved) + (saved > 0 ? " more " : " less ") + name + unsure + " than";
    }

    private static Optional<String> accuracy(Content first, Content second) {
        OptionalDouble one = first.accuracy(AccuracyStage.FINAL);
        OptionalDouble other = second.accuracy(AccuracyStage.FINAL);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        double gained = 100 * (other.getAsDouble() - one.getAsDouble());
        return Optional.of(Math.abs(gained) < SMALLEST_POINTS ? "is as accurate"
                : (gained > 0 ? "gains " : "loses ") + points(gained) + " of accuracy");
    }

    private static String points(double by) {
        return Numbers.decimals(Math.abs(by), 1) + " points";
    }

    private static String error(Content first, Content second) {
        OptionalDouble one = ComparedColumn.MSE.number(first);
        OptionalDouble other = ComparedColumn.MSE.number(second);
        if (one.isEmpty() || other.isEmpty()) {
            return "";
        }
        return error(one.getAsDouble(), other.getAsDouble());
    }

    private static String error(double first, double second) {
        if (first == 0 && second == 0) {
            return "Both are exact.";
        }
        if (first == 0 || second == 0) {
            return first == 0 ? "A is exact; the mean squared error of B is " + Numbers.significant(second, 4) + "."
                    : "B is exact; the mean squared error of A is " + Numbers.significant(first, 4) + ".";
        }
        double times = Math.max(first, second) / Math.min(first, second);
        if (times < 1 + LIKE) {
            return "Their mean squared errors are the same.";
        }
        String larger = second > first ? "B is " : "A is ";
        return "The mean squared error of " + larger + Numbers.significant(times, 3) + " times that of "
                + (second > first ? "A." : "B.");
    }

    private static String nearness(ErrorDifference errors) {
        if (errors.first().equals(errors.second())) {
            return "Both give the same product for every operand pair.";
        }
        return "B is nearer to the exact product for " + Numbers.percent(errors.nearer())
                + " of the operand pairs, further from it for " + Numbers.percent(errors.further()) + ".";
    }
}
