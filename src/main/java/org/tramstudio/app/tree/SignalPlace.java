package org.tramstudio.app.tree;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.Signal;

/**
 * Where a signal stands in a drawing.
 *
 * @param signal which
 * @param name in words, such as "Sum of the full adder in column 5, stage 2"
 * @param column its weight is 2^column
 * @param x of its dot's middle
 * @param y of its dot's middle
 */
public record SignalPlace(Signal.CellOutput signal, String name, int column, double x, double y) {

    /** How much further a place aside seems than one straight ahead. */
    private static final double ASIDE = 2.5;

    /** A way to walk from place to place. */
    public enum Direction {
        LEFT(-1, 0), RIGHT(1, 0), UP(0, -1), DOWN(0, 1);

        private final int x;
        private final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    /** The place of a signal. */
    public static Optional<SignalPlace> of(Signal.CellOutput signal, List<SignalPlace> places) {
        return places.stream().filter(place -> place.signal().equals(signal)).findFirst();
    }

    /** Where a walk begins: at the least significant partial product. */
    public static Optional<SignalPlace> first(List<SignalPlace> places) {
        return places.stream().min(Comparator.comparingDouble(SignalPlace::y).thenComparing(place -> -place.x()));
    }

    /** The nearest place in a direction; this one where there is none. */
    public SignalPlace next(Direction direction, List<SignalPlace> places) {
        return places.stream().filter(place -> ahead(place, direction) > 0)
                .min(Comparator.comparingDouble(place -> distance(place, direction))).orElse(this);
    }

    private double ahead(SignalPlace other, Direction direction) {
        return (other.x - x) * direction.x + (other.y - y) * direction.y;
    }

    private double distance(SignalPlace other, Direction direction) {
        double aside = Math.abs((other.x - x) * direction.y + (other.y - y) * direction.x);
        return ahead(other, direction) + ASIDE * aside;
    }
}
