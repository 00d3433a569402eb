package org.tramstudio.app.explore;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.PageDrawing;
import org.tramstudio.app.theme.Palette;

/** Fonts and colours of every chart, for light and dark. Series are coloured by whoever owns them. */
final class PlotTheme {

    private static final double LABEL = 13;
    private static final double TICK = 12;
    private static final BasicStroke HAIR_LINE = new BasicStroke(1f);

    private PlotTheme() {
    }

    /** The AWT colour of a role. */
    static Color color(Palette palette, Ink ink) {
        return color(palette, ink, 1);
    }

    /** The AWT colour of a role with an opacity from 0 to 1. */
    static Color color(Palette palette, Ink ink, double opacity) {
        return PageDrawing.color(palette, ink, opacity);
    }

    /** Colours a chart's background, grid and axes; letters are {@code letters} times as large as usual. */
    static void apply(JFreeChart chart, Palette palette, double letters) {
        chart.setBackgroundPaint(color(palette, Ink.SURFACE));
        chart.setPadding(new RectangleInsets(8, 4, 4, 12));
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(color(palette, Ink.SURFACE));
        plot.setDomainGridlinePaint(color(palette, Ink.RULE));
        plot.setRangeGridlinePaint(color(palette, Ink.RULE));
        plot.setDomainGridlineStroke(HAIR_LINE);
        plot.setRangeGridlineStroke(HAIR_LINE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessageFont(font(LABEL * letters));
        plot.setNoDataMessagePaint(color(palette, Ink.MUTED));
        axis(plot.getDomainAxis(), palette, letters);
        axis(plot.getRangeAxis(), palette, letters);
        if (plot.getRenderer() instanceof PointLabels labels) {
            labels.setLetters(letters);
        }
    }

    private static Font font(double size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.round(size));
    }

    private static void axis(ValueAxis axis, Palette palette, double letters) {
        axis.setLabelFont(font(LABEL * letters));
        axis.setTickLabelFont(font(TICK * letters));
        axis.setLabelPaint(color(palette, Ink.TEXT));
        axis.setTickLabelPaint(color(palette, Ink.MUTED));
        axis.setAxisLinePaint(color(palette, Ink.WIRE));
        axis.setTickMarkPaint(color(palette, Ink.WIRE));
    }
}
