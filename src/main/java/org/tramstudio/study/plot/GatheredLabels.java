package org.tramstudio.study.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The label of one or several upright lines that stand too near to each other for labels of their own.
 *
 * @param text the labels, separated by commas
 * @param x pixel of the line farthest to the left
 */
public record GatheredLabels(String text, double x) {

    /**
     * Gathers labels from left to right.
     *
     * @param things what has a line each
     * @param label their labels
     * @param place pixels of their lines
     * @param least how far apart, in pixels, two labels have to stand
     */
    public static <T> List<GatheredLabels> of(List<T> things, Function<T, String> label,
                                              ToDoubleFunction<T> place, double least) {
        List<GatheredLabels> gathered = new ArrayList<>();
        things.stream().sorted(Comparator.comparingDouble(place)).forEach(thing -> {
            double x = place.applyAsDouble(thing);
            if (!gathered.isEmpty() && x - gathered.getLast().x() < least) {
                GatheredLabels last = gathered.removeLast();
                gathered.add(new GatheredLabels(last.text() + ", " + label.apply(thing), last.x()));
            } else {
                gathered.add(new GatheredLabels(label.apply(thing), x));
            }
        });
        return List.copyOf(gathered);
    }
}
