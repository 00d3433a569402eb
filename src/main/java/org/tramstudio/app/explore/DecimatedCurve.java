package org.tramstudio.app.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve of any length in a bounded number of points: when it is full, neighbours are averaged, and from then on twice
 * as many values go into each point.
 */
final class DecimatedCurve {

    private final int mostPoints;
    private final List<Double> means = new ArrayList<>();
    private long stride = 1;
    private double sum;
    private long pending;
    private long count;

    /** Keeps at most {@code mostPoints} points, an even number. */
    DecimatedCurve(int mostPoints) {
        if (mostPoints < 2 || mostPoints % 2 != 0) {
            throw new IllegalArgumentException("a curve of " + mostPoints + " points; an even number was expected");
        }
        this.mostPoints = mostPoints;
    }

    /** Adds a value at the end. */
    void add(double value) {
        sum += value;
        pending++;
        count++;
        if (pending == stride) {
            means.add(sum / stride);
            sum = 0;
            pending = 0;
            if (means.size() == mostPoints) {
                halve();
            }
        }
    }

    private void halve() {
        for (int i = 0; i < mostPoints / 2; i++) {
            means.set(i, (means.get(2 * i) + means.get(2 * i + 1)) / 2);
        }
        means.subList(mostPoints / 2, mostPoints).clear();
        stride *= 2;
    }

    /** How many values were added. */
    long count() {
        return count;
    }

    /** How many points there are now. */
    int size() {
        return means.size();
    }

    /** The middle of the values that point {@code index} stands for, counted from 0. */
    double position(int index) {
        return index * stride + (stride - 1) / 2.0;
    }

    /** The mean of the values that point {@code index} stands for. */
    double value(int index) {
        return means.get(index);
    }
}
