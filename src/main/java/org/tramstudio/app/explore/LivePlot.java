package org.tramstudio.app.explore;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.theme.TextSize;

/**
 * A JFreeChart plot in the window; the only class that touches its chart. Changes of the data are gathered, and drawn
 * at most every 40 ms. Wheel zooms around the mouse, dragging zooms into a box, dragging with Shift or the middle button
 * moves, a double click shows everything again. FX thread only.
 */
final class LivePlot extends Region {

    private static final double MILLISECONDS_BETWEEN_DRAWS = 40;
    private static final long MOST_PICTURE_PIXELS = 40_000_000;

    static {
        // else turned labels are outlines, which nobody can search for in a vector file
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final XYPlot plot;
    private final JFreeChart chart;
    private final ChartCanvas canvas;
    private final PauseTransition nextDraw = new PauseTransition(Duration.millis(MILLISECONDS_BETWEEN_DRAWS));
    private Runnable drawn = () -> { };
    private Optional<Palette> colors = Optional.empty();
    private double letters = 1;
    private boolean drawWaits;
    private int draws;

    /** Shows {@code plot}; {@code description} is what a screen reader says. */
    LivePlot(XYPlot plot, String description) {
        this.plot = plot;
        this.chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        this.chart.setNotify(false);
        this.canvas = new ChartCanvas(chart);
        canvas.setMouseTransparent(true);
        canvas.setTooltipEnabled(false);
        getChildren().add(canvas);
        getStyleClass().add("live-plot");
        setAccessibleText(description);
        setMinSize(160, 120);
        nextDraw.setOnFinished(finished -> drawIfWaiting());
        PlotMouse.install(this);
        TextSize.grow(this);
        TextSize.scale(this).subscribe(scale -> {
            letters = scale;
            change(() -> colors.ifPresent(palette -> PlotTheme.apply(chart, palette, letters)));
        });
    }

    /** Changes data sets or looks, and draws soon; many changes in a row give one drawing. */
    void change(Runnable change) {
        change.run();
        drawWaits = true;
        if (nextDraw.getStatus() != Animation.Status.RUNNING) {
            drawIfWaiting();
        }
    }

    /** Shows a node above the chart, so that moving it needs no drawing of the chart. */
    void addOverlay(Node overlay) {
        getChildren().add(overlay);
    }

    /** Lets nodes above the chart follow it: {@code follow} runs after each drawing. */
    void whenDrawn(Runnable follow) {
        drawn = follow;
    }

    /** How often the chart has been drawn after a change. */
    int draws() {
        return draws;
    }

    /** Whether a change waits to be drawn. */
    boolean isDrawingDue() {
        return drawWaits;
    }

    /** Where labels of points were drawn last; empty for a plot of lines. */
    List<Rectangle2D> labelPlaces() {
        return plot.getRenderer() instanceof PointLabels labels ? labels.labels() : List.of();
    }

    private void drawIfWaiting() {
        if (drawWaits) {
            drawWaits = false;
            draws++;
            draw();
            nextDraw.playFromStart();
        }
    }

    private void draw() {
        canvas.draw();
        drawn.run();
    }

    /** Shows everything again. */
    void reset() {
        change(() -> {
            plot.getDomainAxis().setAutoRange(true);
            plot.getRangeAxis().setAutoRange(true);
        });
    }

    /** Colours the chart for light or dark. */
    void use(Palette palette) {
        colors = Optional.of(palette);
        change(() -> PlotTheme.apply(chart, palette, letters));
    }

    /** The area inside the axes, in this node's coordinates; empty before the first drawing. */
    Optional<Rectangle2D> dataArea() {
        return Optional.ofNullable(canvas.getRenderingInfo()).map(drawing -> drawing.getPlotInfo().getDataArea())
                .filter(area -> !area.isEmpty());
    }

    /** Where a point of the plot lies in this node; empty before the first drawing. */
    Optional<Point2D> toScreen(double x, double y) {
        return dataArea().map(area -> new Point2D(
                plot.getDomainAxis().valueToJava2D(x, area, plot.getDomainAxisEdge()),
                plot.getRangeAxis().valueToJava2D(y, area, plot.getRangeAxisEdge())));
    }

    /** What the vertical axis counts at a height of this node, or at its nearer end; empty before the first drawing. */
    OptionalDouble valueAt(double y) {
        return dataArea().map(area -> OptionalDouble.of(plot.getRangeAxis().java2DToValue(
                Math.clamp(y, area.getMinY(), area.getMaxY()), area, plot.getRangeAxisEdge())))
                .orElse(OptionalDouble.empty());
    }

    /** Zooms by {@code factor} (above 1: closer) around a point of this node. */
    void zoom(double factor, double x, double y) {
        dataArea().ifPresent(area -> zoomInto(x - (x - area.getMinX()) / factor, y - (y - area.getMinY()) / factor,
                x + (area.getMaxX() - x) / factor, y + (area.getMaxY() - y) / factor));
    }

    /** Moves what is shown by a distance on the screen. */
    void pan(double dx, double dy) {
        dataArea().ifPresent(area -> zoomInto(area.getMinX() - dx, area.getMinY() - dy, area.getMaxX() - dx,
                area.getMaxY() - dy));
    }

    /** Zooms into a box of this node's coordinates, which may reach beyond the data area; whatever the axes' scales. */
    void zoomInto(double left, double top, double right, double bottom) {
        dataArea().ifPresent(area -> change(() -> {
            ValueAxis domain = plot.getDomainAxis();
            ValueAxis range = plot.getRangeAxis();
            double x1 = domain.java2DToValue(left, area, plot.getDomainAxisEdge());
            double x2 = domain.java2DToValue(right, area, plot.getDomainAxisEdge());
            double y1 = range.java2DToValue(bottom, area, plot.getRangeAxisEdge());
            double y2 = range.java2DToValue(top, area, plot.getRangeAxisEdge());
            domain.setRange(Math.min(x1, x2), Math.max(x1, x2));
            range.setRange(Math.min(y1, y2), Math.max(y1, y2));
        }));
    }

    /** How wide a picture of the chart is, as the screen shows it, in pixels. */
    double pictureWidth() {
        return Math.max(getWidth(), 320);
    }

    /** How high it is. */
    double pictureHeight() {
        return Math.max(getHeight(), 240);
    }

    /** Draws the chart as the screen shows it. */
    void drawOn(Graphics2D graphics) {
        chart.draw(graphics, new Rectangle2D.Double(0, 0, pictureWidth(), pictureHeight()));
    }

    /** The chart as a picture, {@code scale} times the size on the screen, its pixels bounded. */
    BufferedImage picture(double scale) {
        double bounded = Math.min(scale, Math.sqrt(MOST_PICTURE_PIXELS / (pictureWidth() * pictureHeight())));
        BufferedImage image = new BufferedImage((int) Math.round(pictureWidth() * bounded),
                (int) Math.round(pictureHeight() * bounded), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(bounded, bounded);
        drawOn(graphics);
        graphics.dispose();
        return image;
    }

    @Override
    protected void layoutChildren() {
        canvas.setLayoutX(0);
        canvas.setLayoutY(0);
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }
}
