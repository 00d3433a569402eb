package org.tramstudio.app.explore;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;

/** Power against accuracy, live: points to be pointed at and chosen. FX thread only. */
final class ParetoPlot {

    private static final double REACH = 16;
    private static final RectangleInsets ROOMY = new RectangleInsets(3, 12, 3, 12);
    private static final double DIMMED = 0.35;
    private static final double FAINT = 0.3;
    private static final double RADIUS = 5.5;
    private static final double SMALL_RADIUS = 3;
    private static final float BAR = 1.6f;
    private static final int DRAWN_BELOW = 1;

    private ParetoPicture picture = ParetoPicture.empty();
    private PowerAxis axis = new PowerAxis(PowerKind.SIMULATED, true);
    private final XYSeriesCollection points = new XYSeriesCollection();
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final PointLabels pointLooks = new PointLabels();
    private final XYLineAndShapeRenderer lineLooks = new XYLineAndShapeRenderer(true, false);
    private final NumberAxis across = percentAxis(this::rangeAcross);
    private final NumberAxis up = percentAxis(this::rangeUpwards);
    private final ObservableValue<Palette> palette;
    private final LivePlot plot;
    private final Label hover = new Label();
    private final StackPane legend = new StackPane();
    private Optional<Set<PlotSeries>> explained = Optional.empty();
    private boolean seedsExplained;
    private Optional<String> selected = Optional.empty();
    private Optional<ParetoPicture.Point> pointedAt = Optional.empty();

    /**
     * Makes an empty plot.
     *
     * @param palette the window's colours
     * @param chosen told of a design that is clicked
     * @param compared told of a design that is clicked with Shift held
     */
    ParetoPlot(ObservableValue<Palette> palette, Consumer<DesignPoint> chosen, Consumer<DesignPoint> compared) {
        this.palette = palette;
        up.setLabel("Accuracy (%)");
        XYPlot chart = new XYPlot(points, across, up, pointLooks);
        chart.setDataset(DRAWN_BELOW, lines);
        chart.setRenderer(DRAWN_BELOW, lineLooks);
        plot = new LivePlot(chart, "Pareto plot: multiplier power across, accuracy up");
        plot.setId("pareto-plot");
        hover.getStyleClass().add("plot-hover");
        hover.setMouseTransparent(true);
        hover.setVisible(false);
        plot.addOverlay(hover);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX(), event.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(-REACH, -REACH));
        plot.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                nearest(event.getX(), event.getY()).ifPresent(point ->
                        (event.isShiftDown() ? compared : chosen).accept(point.design()));
            }
        });
        palette.subscribe(colors -> {
            plot.use(colors);
            plot.change(this::rebuild);
        });
    }

    private static NumberAxis percentAxis(Supplier<Range> range) {
        NumberAxis axis = new FittedAxis(range);
        axis.setTickLabelInsets(ROOMY);
        return axis;
    }

    private Range rangeAcross() {
        return picture.across(axis);
    }

    private Range rangeUpwards() {
        return picture.upwards();
    }

    Node node() {
        return plot;
    }

    /** What the signs mean, of those alone that are on the plot. */
    Node legend() {
        legend.visibleProperty().bind(plot.visibleProperty());
        return legend;
    }

    private void explain(Set<PlotSeries> series, boolean seeds) {
        if (explained.equals(Optional.of(series)) && seeds == seedsExplained) {
            return;
        }
        explained = Optional.of(series);
        seedsExplained = seeds;
        List<Legend.Entry> entries = new ArrayList<>();
        series.forEach(each -> entries.add(new Legend.Entry(each.title(), each::draw)));
        entries.add(new Legend.Entry("front; paler where beaten", drawing ->
                drawing.line(0, 0.5, 1, 0.5, Pen.of(Ink.DESIGN, 0.08))));
        if (seeds) {
            entries.add(new Legend.Entry("mean of several seeds, least and most", drawing -> {
                drawing.line(0.5, 0.1, 0.5, 0.9, Pen.of(Ink.DESIGN, 0.08));
                drawing.dot(0.5, 0.5, 0.2, Ink.DESIGN, 1);
            }));
        }
        entries.add(new Legend.Entry("in training or stopped, with its trail", drawing -> {
            drawing.line(0, 0.1, 0.35, 0.4, Pen.of(Ink.RUNNING, 0.05));
            drawing.ring(0.5, 0.5, 0.24, Pen.of(Ink.RUNNING, 0.1));
        }));
        legend.getChildren().setAll(new Legend(palette, entries));
    }

    /** Shows a study. */
    void show(ParetoPicture shown, PowerAxis shownAxis) {
        picture = shown;
        axis = shownAxis;
        Set<PlotSeries> series = EnumSet.of(PlotSeries.ACCURATE, PlotSeries.CO_TRAINED);
        picture.points().forEach(point -> series.add(point.series()));
        explain(series, !picture.spreads().isEmpty());
        plot.change(() -> {
            across.setLabel(axis.label());
            rebuild();
        });
    }

    /** Rings the design of that id. */
    void select(Optional<String> designId) {
        selected = designId;
        plot.change(this::rebuild);
    }

    void reset() {
        plot.reset();
    }

    BufferedImage picture(double scale) {
        return plot.picture(scale);
    }

    /** How often the chart was drawn after a change. */
    int draws() {
        return plot.draws();
    }

    /** Where a design's point lies on the screen; empty before the first drawing. */
    Optional<Point2D> whereIs(ParetoPicture.Point point) {
        return plot.toScreen(point.at().x(), point.at().accuracy());
    }

    /** The design whose point is nearest on the screen, if one is near. */
    Optional<ParetoPicture.Point> nearest(double x, double y) {
        Optional<ParetoPicture.Point> best = Optional.empty();
        double distance = REACH;
        for (ParetoPicture.Point point : picture.points()) {
            double away = whereIs(point).map(at -> at.distance(x, y)).orElse(Double.MAX_VALUE);
            if (away < distance) {
                distance = away;
                best = Optional.of(point);
            }
        }
        return best;
    }

    private void pointAt(double x, double y) {
        Optional<ParetoPicture.Point> now = nearest(x, y);
        hover.setVisible(now.isPresent());
        if (now.isPresent() && !now.equals(pointedAt)) {
            hover.setText(DesignText.hover(now.get().design()));
            hover.autosize();
            Point2D at = whereIs(now.get()).orElse(new Point2D(x, y));
            double left = at.getX() + 14 + hover.getWidth() > plot.getWidth() ? at.getX() - 14 - hover.getWidth()
                    : at.getX() + 14;
            hover.relocate(left, Math.clamp(at.getY() - hover.getHeight() / 2, 0,
                    Math.max(0, plot.getHeight() - hover.getHeight())));
        }
        pointedAt = now;
    }

    private void rebuild() {
        points.setNotify(false);
        lines.setNotify(false);
        points.removeAllSeries();
        lines.removeAllSeries();
        addLine("front", picture.front(), PlotTheme.color(palette.getValue(), Ink.DESIGN, 0.75), 1.6f);
        for (int trail = 0; trail < picture.trails().size(); trail++) {
            addLine("trail " + trail, picture.trails().get(trail), PlotTheme.color(palette.getValue(), Ink.RUNNING),
                    1f);
        }
        picture.spreads().forEach(this::addBars);
        picture.points().forEach(this::addPoint);
        picture.spreads().forEach(this::addMean);
        picture.points().stream().filter(point -> selected.filter(point.design().id()::equals).isPresent())
                .findFirst().ifPresent(this::addRing);
        lines.setNotify(true);
        points.setNotify(true);
    }

    private void addLine(String key, List<ParetoPicture.Corner> corners, Color color, float width) {
        XYSeries series = new XYSeries(key, false, true);
        corners.forEach(corner -> series.add(corner.x(), corner.accuracy(), false));
        lines.addSeries(series);
        int index = lines.getSeriesCount() - 1;
        lineLooks.setSeriesPaint(index, color, false);
        lineLooks.setSeriesStroke(index, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND), false);
    }

    /** From the least to the most of each axis, and from each seed to the mean. */
    private void addBars(ParetoPicture.Spread spread) {
        Color color = color(spread.series(), spread.kind());
        ParetoPicture.Corner mean = spread.mean();
        String key = "spread " + spread.title() + " " + lines.getSeriesCount();
        addLine(key + " up", List.of(new ParetoPicture.Corner(mean.x(), spread.least().accuracy()),
                new ParetoPicture.Corner(mean.x(), spread.most().accuracy())), color, BAR);
        addLine(key + " across", List.of(new ParetoPicture.Corner(spread.least().x(), mean.accuracy()),
                new ParetoPicture.Corner(spread.most().x(), mean.accuracy())), color, BAR);
        for (ParetoPicture.Corner member : spread.members()) {
            addLine(key + " " + lines.getSeriesCount(), List.of(mean, member),
                    PlotTheme.color(palette.getValue(), spread.series().ink(), FAINT), 1f);
        }
    }

    private void addMean(ParetoPicture.Spread spread) {
        int index = addSeries("mean " + points.getSeriesCount(), spread.mean());
        look(index, spread.series().shape(RADIUS), color(spread.series(), spread.kind()), true);
        label(index, spread.title(), spread.kind());
    }

    private void addPoint(ParetoPicture.Point point) {
        int index = addSeries(point.design().id(), point.at());
        boolean solid = point.kind() != ParetoPicture.Kind.UNFINISHED;
        if (point.ofSeveral()) {
            look(index, point.series().shape(SMALL_RADIUS), PlotTheme.color(palette.getValue(), point.series().ink(), FAINT),
                    solid);
            pointLooks.setSeriesItemLabelsVisible(index, Boolean.FALSE, false);
        } else {
            look(index, point.series().shape(RADIUS), color(point.series(), point.kind()), solid);
            label(index, label(point), point.kind());
        }
    }

    private Color color(PlotSeries series, ParetoPicture.Kind kind) {
        return switch (kind) {
            case ACCURATE, FRONT -> PlotTheme.color(palette.getValue(), series.ink());
            case DOMINATED -> PlotTheme.color(palette.getValue(), series.ink(), DIMMED);
            case UNFINISHED -> PlotTheme.color(palette.getValue(), Ink.RUNNING);
        };
    }

    private void label(int index, String text, ParetoPicture.Kind kind) {
        boolean beaten = kind == ParetoPicture.Kind.DOMINATED;
        pointLooks.setSeriesItemLabelsVisible(index, Boolean.TRUE, false);
        pointLooks.setSeriesItemLabelGenerator(index, (dataset, series, item) -> text);
        pointLooks.setSeriesItemLabelFont(index, new Font(Font.SANS_SERIF, Font.PLAIN, 12), false);
        pointLooks.setSeriesItemLabelPaint(index, PlotTheme.color(palette.getValue(), beaten ? Ink.MUTED : Ink.TEXT), false);
    }

    private void addRing(ParetoPicture.Point point) {
        int index = addSeries("selected", point.at());
        look(index, PlotSeries.CO_TRAINED.shape(10), PlotTheme.color(palette.getValue(), Ink.SELECTION), false);
        pointLooks.setSeriesItemLabelsVisible(index, Boolean.FALSE, false);
    }

    private int addSeries(String key, ParetoPicture.Corner at) {
        XYSeries series = new XYSeries(key, false, true);
        series.add(at.x(), at.accuracy(), false);
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

    private static String label(ParetoPicture.Point point) {
        return point.design().isAccurate() ? "accurate" : point.design().title();
    }
}
