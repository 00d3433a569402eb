package org.tramstudio.app.explore;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.OptionalDouble;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.theme.Palette;

/** The line of the least accepted accuracy in a chart, and the shade over what lies below it. */
final class LimitLine {

    /** Above every accuracy: a line that is not there. */
    private static final double NOWHERE = 1000;
    private static final double FAR_BELOW = -1000;
    private static final float SHADE = 0.28f;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final BasicStroke STROKE = new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
            new float[] {6, 4}, 0);

    private final ValueMarker line = new ValueMarker(NOWHERE);
    private final IntervalMarker shade = new IntervalMarker(FAR_BELOW, FAR_BELOW);

    void addTo(XYPlot plot) {
        line.setStroke(STROKE);
        line.setLabelFont(FONT);
        line.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
        line.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
        line.setLabelOffset(new RectangleInsets(3, 6, 3, 6));
        shade.setAlpha(SHADE);
        plot.addRangeMarker(shade, Layer.BACKGROUND);
        plot.addRangeMarker(line, Layer.BACKGROUND);
    }

    /** Stands at an accuracy in percent, so many points below the accurate multiplier. */
    void show(OptionalDouble accuracy, double points) {
        line.setValue(accuracy.orElse(NOWHERE));
        shade.setEndValue(accuracy.orElse(FAR_BELOW));
        String words = Numbers.plain(Math.round(points * 100) / 100.0);
        line.setLabel("loses more than " + words + (words.equals("1") ? " point" : " points"));
    }

    void color(Palette palette) {
        line.setPaint(PlotTheme.color(palette, Ink.TEXT, 0.8));
        line.setLabelPaint(PlotTheme.color(palette, Ink.MUTED));
        line.setLabelBackgroundColor(PlotTheme.color(palette, Ink.SURFACE, 0));
        shade.setPaint(PlotTheme.color(palette, Ink.WIRE));
    }
}
