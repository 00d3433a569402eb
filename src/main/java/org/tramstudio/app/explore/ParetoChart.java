package org.tramstudio.app.explore;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.study.PublishedResults;

/** How a {@link ParetoPicture} looks as a chart: signs, front, trails, bars, labels and the line of the accepted loss. */
final class ParetoChart {

    private static final RectangleInsets ROOMY = new RectangleInsets(3, 12, 3, 12);
    private static final double DIMMED = 0.35;
    private static final double RADIUS = 5.5;
    private static final double RING_RADIUS = 10;
    private static final double FRAME_RADIUS = 12;
    private static final float BAR = 1.6f;
    private static final int DRAWN_BELOW = 1;

    private ParetoPicture picture;
    private Set<String> selected = Set.of();
    private Optional<String> cheapest = Optional.empty();
    private OptionalDouble fittedLine = OptionalDouble.empty();
    private final LimitLine line = new LimitLine();
    private final PublishedLayer published;
    private final XYSeriesCollection points = new XYSeriesCollection();
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final PointLabels pointLooks = new PointLabels();
    private final XYLineAndShapeRenderer lineLooks = new XYLineAndShapeRenderer(true, false);
    private final FittedAxis across;
    private final FittedAxis up;
    private final ObservableValue<Palette> palette;
    private final XYPlot plot;

    ParetoChart(ObservableValue<Palette> palette, PlotAxes axes) {
        this.palette = palette;
        picture = ParetoPicture.empty(axes);
        published = new PublishedLayer(axes, palette.getValue(), pointLooks);
        across = percentAxis(() -> published.across(picture.across()));
        up = percentAxis(() -> published.upwards(picture.upwards(fittedLine)));
        up.setLabel(axes.upLabel());
        plot = new XYPlot(points, across, up, pointLooks);
        plot.setDataset(DRAWN_BELOW, lines);
        plot.setRenderer(DRAWN_BELOW, lineLooks);
        line.addTo(plot);
        lineLooks.addAnnotation(published, Layer.BACKGROUND);
        pointLooks.keepClearOf(published::labels);
    }

    /** What others have published, below the study's points. */
    PublishedLayer published() {
        return published;
    }

    /** Shows what others have published, or nothing of it; the axes make room. */
    void publish(Optional<PublishedResults> results) {
        published.show(results);
        across.setAutoRange(true);
        up.setAutoRange(true);
        rebuild();
    }

    private static FittedAxis percentAxis(Supplier<Range> range) {
        FittedAxis made = new FittedAxis(range);
        made.setTickLabelInsets(ROOMY);
        return made;
    }

    XYPlot plot() {
        return plot;
    }

    ParetoPicture picture() {
        return picture;
    }

    /** Shows a study. */
    void show(ParetoPicture shown) {
        PlotAxes before = picture.axes();
        picture = shown;
        PlotAxes axes = shown.axes();
        across.setLabel(axes.label());
        across.setLogarithmic(axes.isLogarithmic());
        up.setLabel(axes.upLabel());
        if (before.scale() != axes.scale() || before.across().isOfTheAccurate() != axes.across().isOfTheAccurate()
                || !axes.across().isOfTheAccurate() && before.across() != axes.across()) {
            across.setAutoRange(true);
        }
        if (before.up() != axes.up()) {
            up.setAutoRange(true);
        }
        rebuild();
    }

    /** Rings the designs of those ids. */
    void select(Set<String> designIds) {
        selected = designIds;
        rebuild();
    }

    /** Draws the line of the least accepted accuracy, in percent, and marks the cheapest design above it. */
    void limit(OptionalDouble accuracy, double points, Optional<String> designId) {
        cheapest = designId;
        line.show(accuracy, points);
        rebuild();
    }

    /** Lets the vertical axis hold the line where it is now. */
    void fitToLine(OptionalDouble accuracy) {
        fittedLine = accuracy;
        if (up.isAutoRange()) {
            up.setAutoRange(true);
        }
    }

    /** Makes everything anew, in the colours of now. */
    void rebuild() {
        points.setNotify(false);
        lines.setNotify(false);
        points.removeAllSeries();
        lines.removeAllSeries();
        line.color(palette.getValue());
        published.follow(picture.axes(), palette.getValue());
        addLine("front", picture.front(), PlotTheme.color(palette.getValue(), Ink.DESIGN, 0.75), 1.6f);
        for (int trail = 0; trail < picture.trails().size(); trail++) {
            addLine("trail " + trail, picture.trails().get(trail), PlotTheme.color(palette.getValue(), Ink.RUNNING),
                    1f);
        }
        picture.spreads().forEach(this::addBars);
        picture.marks().forEach(this::addMark);
        cheapest.flatMap(picture::markOf).ifPresent(mark ->
                addRing("cheapest", mark, PlotSeries.frame(FRAME_RADIUS), Ink.TEXT));
        selected.stream().sorted().forEach(id -> picture.markOf(id).ifPresent(mark ->
                addRing("selected " + id, mark, PlotSeries.CO_TRAINED.shape(RING_RADIUS), Ink.SELECTION)));
        lines.setNotify(true);
        points.setNotify(true);
    }

    private void addLine(String key, List<ParetoPicture.Corner> corners, Color color, float width) {
        XYSeries series = new XYSeries(key, false, true);
        corners.forEach(corner -> series.add(corner.x(), corner.y(), false));
        lines.addSeries(series);
        int index = lines.getSeriesCount() - 1;
        lineLooks.setSeriesPaint(index, color, false);
        lineLooks.setSeriesStroke(index, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND), false);
    }

    /** From the least to the most of each axis. */
    private void addBars(ParetoPicture.Spread spread) {
        Color color = color(spread);
        ParetoPicture.Corner mean = spread.at();
        String key = "spread " + lines.getSeriesCount();
        addLine(key + " up", List.of(new ParetoPicture.Corner(mean.x(), spread.least().y()),
                new ParetoPicture.Corner(mean.x(), spread.most().y())), color, BAR);
        addLine(key + " across", List.of(new ParetoPicture.Corner(spread.least().x(), mean.y()),
                new ParetoPicture.Corner(spread.most().x(), mean.y())), color, BAR);
    }

    private void addMark(ParetoPicture.Mark mark) {
        int index = addSeries("mark " + points.getSeriesCount(), mark.at());
        look(index, mark.series().shape(RADIUS), color(mark), mark.kind() != ParetoPicture.Kind.UNFINISHED);
        boolean beaten = mark.kind() == ParetoPicture.Kind.DOMINATED;
        pointLooks.setSeriesItemLabelsVisible(index, Boolean.TRUE, false);
        pointLooks.setSeriesItemLabelGenerator(index, (dataset, series, item) -> mark.label());
        pointLooks.setSeriesItemLabelFont(index, new Font(Font.SANS_SERIF, Font.PLAIN, 12), false);
        pointLooks.setSeriesItemLabelPaint(index, PlotTheme.color(palette.getValue(), beaten ? Ink.MUTED : Ink.TEXT), false);
    }

    private Color color(ParetoPicture.Mark mark) {
        return switch (mark.kind()) {
            case ACCURATE, FRONT -> PlotTheme.color(palette.getValue(), mark.series().ink());
            case DOMINATED -> PlotTheme.color(palette.getValue(), mark.series().ink(), DIMMED);
            case UNFINISHED -> PlotTheme.color(palette.getValue(), Ink.RUNNING);
        };
    }

    private void addRing(String key, ParetoPicture.Mark mark, Shape shape, Ink ink) {
        int index = addSeries(key, mark.at());
        look(index, shape, PlotTheme.color(palette.getValue(), ink), false);
        pointLooks.setSeriesItemLabelsVisible(index, Boolean.FALSE, false);
    }

    private int addSeries(String key, ParetoPicture.Corner at) {
        XYSeries series = new XYSeries(key, false, true);
        series.add(at.x(), at.y(), false);
        points.addSeries(series);
        return points.getSeriesCount() - 1;
    }

    private void look(int series, Shape shape, Color color, boolean filled) {
        pointLooks.setSeriesShape(series, shape, false);
        pointLooks.setSeriesPaint(series, color, false);
        pointLooks.setSeriesShapesFilled(series, Boolean.valueOf(filled));
        pointLooks.setSeriesOutlineStroke(series, new BasicStroke(2f), false);
        pointLooks.setSeriesStroke(series, new BasicStroke(2f), false);
    }
}
