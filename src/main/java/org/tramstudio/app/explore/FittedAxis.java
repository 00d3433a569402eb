package org.tramstudio.app.explore;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.tramstudio.app.controls.Numbers;

/**
 * An axis that shows a range of its own making until the user zooms, and again after a reset. An axis that runs across
 * may be logarithmic.
 */
final class FittedAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final double LEAST = 1e-3;
    private static final double LEAST_GAP = 38;
    /** The upper end over the lower one, above which steps of one size cannot serve both. */
    private static final double WIDE = 30;
    private static final int[] DECADE = {1, 2, 5};
    private static final int[] WHOLE_DECADE = {1};
    private static final int LEAST_PARTS = 4;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

    private final transient Supplier<Range> wanted;
    private boolean logarithmic;

    FittedAxis(Supplier<Range> wanted) {
        this.wanted = wanted;
        autoAdjustRange();
    }

    /** Whether equal ratios stand equally far apart. */
    void setLogarithmic(boolean now) {
        logarithmic = now;
    }

    @Override
    protected void autoAdjustRange() {
        // the constructor of the super class adjusts before there is anything to ask
        if (wanted != null) {
            setRange(wanted.get(), false, false);
        }
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        if (!logarithmic) {
            return super.valueToJava2D(value, area, edge);
        }
        double from = log(getLowerBound());
        return area.getMinX() + (log(value) - from) / (log(getUpperBound()) - from) * area.getWidth();
    }

    @Override
    public double java2DToValue(double place, Rectangle2D area, RectangleEdge edge) {
        if (!logarithmic) {
            return super.java2DToValue(place, area, edge);
        }
        double from = log(getLowerBound());
        return Math.exp(from + (place - area.getMinX()) / area.getWidth() * (log(getUpperBound()) - from));
    }

    private static double log(double value) {
        return Math.log(Math.max(LEAST, value));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        if (!logarithmic) {
            return super.refreshTicks(graphics, state, area, edge);
        }
        return getUpperBound() > WIDE * getLowerBound() ? decades(area, edge) : logarithmicTicks(area, edge);
    }

    /** Over several decades: 1, 2 and 5 times the powers of ten, as far as their labels keep apart. */
    private List<NumberTick> decades(Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        int first = (int) Math.floor(Math.log10(Math.max(LEAST, getLowerBound())));
        int end = (int) Math.ceil(Math.log10(getUpperBound()));
        boolean between = (valueToJava2D(10, area, edge) - valueToJava2D(1, area, edge)) / LEAST_PARTS >= LEAST_GAP;
        for (int exponent = first; exponent <= end; exponent++) {
            for (int step : between ? DECADE : WHOLE_DECADE) {
                double value = step * Math.pow(10, exponent);
                double place = valueToJava2D(value, area, edge);
                if (value >= getLowerBound() && value <= getUpperBound() && place - last >= LEAST_GAP) {
                    ticks.add(new NumberTick(value, Numbers.decimals(value, Math.max(0, -exponent)), TextAnchor.TOP_CENTER,
                            TextAnchor.CENTER, 0));
                    last = place;
                }
            }
        }
        return ticks;
    }

    /** Multiples of the finest round step that keeps labels apart; it grows coarser from left to right. */
    private List<NumberTick> logarithmicTicks(Rectangle2D area, RectangleEdge edge) {
        int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(getRange().getLength())));
        double unit = Math.pow(10, -decimals);
        List<NumberTick> ticks = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (long count = (long) Math.ceil(getLowerBound() / unit); count * unit <= getUpperBound(); count++) {
            double place = valueToJava2D(count * unit, area, edge);
            if (place - last >= LEAST_GAP && count % step(count, unit, area, edge) == 0) {
                ticks.add(new NumberTick(count * unit, Numbers.decimals(count * unit, decimals), TextAnchor.TOP_CENTER,
                        TextAnchor.CENTER, 0));
                last = place;
            }
        }
        return ticks;
    }

    /** The finest step, in units, whose labels do not touch here. */
    private int step(long count, double unit, Rectangle2D area, RectangleEdge edge) {
        double place = valueToJava2D(count * unit, area, edge);
        return IntStream.of(STEPS).filter(step -> valueToJava2D((count + step) * unit, area, edge) - place >= LEAST_GAP)
                .findFirst().orElse(STEPS[STEPS.length - 1]);
    }
}
