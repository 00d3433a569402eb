package org.tramstudio.app.explore;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.study.AcceptedLoss;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PublishedResults;

/**
 * What designs cost against what they reach, live: points to be pointed at and chosen, and a line to be dragged, of the largest loss of
 * accuracy that is accepted. FX thread only.
 */
final class ParetoPlot {

    private static final double REACH = 16;

    private final ParetoChart chart;
    private final LivePlot plot;
    private final LimitHandle handle;
    private final LossLimit limit;
    private final ObservableValue<Palette> palette;
    private final Label hover = new Label();
    private final StackPane legend = new StackPane();
    private Optional<ParetoLegend> explained = Optional.empty();
    private Optional<String> pointedAt = Optional.empty();

    /**
     * Makes an empty plot.
     *
     * @param palette the window's colours
     * @param axes what is plotted
     * @param limit the loss that is accepted; dragging the line changes it
     * @param clicks told of designs that are clicked
     */
    ParetoPlot(ObservableValue<Palette> palette, PlotAxes axes, LossLimit limit, Clicks clicks) {
        this.palette = palette;
        this.limit = limit;
        chart = new ParetoChart(palette, axes);
        plot = new LivePlot(chart.plot(), describe(axes));
        plot.setId("pareto-plot");
        handle = new LimitHandle(plot, limit::acceptDownTo, this::fit);
        plot.addOverlay(handle);
        plot.whenDrawn(() -> handle.standAt(line()));
        hover.getStyleClass().add("plot-hover");
        hover.setMouseTransparent(true);
        hover.setVisible(false);
        plot.addOverlay(hover);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX(), event.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(-REACH, -REACH));
        plot.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                nearest(event.getX(), event.getY()).ifPresent(mark ->
                        clicks.of(event).accept(mark.design()));
            }
        });
        palette.subscribe(colors -> {
            plot.use(colors);
            plot.change(chart::rebuild);
        });
        limit.found().subscribe(this::showLimit);
    }

    /**
     * What clicks on points do.
     *
     * @param alone told of a design that is clicked
     * @param further told of one that is clicked with the shortcut key held, Ctrl on most keyboards
     * @param compared told of one that is clicked with Shift held
     */
    record Clicks(Consumer<DesignPoint> alone, Consumer<DesignPoint> further, Consumer<DesignPoint> compared) {

        private Consumer<DesignPoint> of(MouseEvent event) {
            return event.isShiftDown() ? compared : event.isShortcutDown() ? further : alone;
        }
    }

    Region node() {
        return plot;
    }

    /** What the signs mean, of those alone that are on the plot. */
    Node legend() {
        legend.visibleProperty().bind(plot.visibleProperty());
        return legend;
    }

    private void explain() {
        Optional<ParetoLegend> now = Optional.of(ParetoLegend.of(chart.picture(), limit.found().get().choice().isPresent(),
                chart.published().results().map(PublishedResults::label)));
        if (!now.equals(explained)) {
            explained = now;
            Legend shown = new Legend(palette, now.get().entries());
            // else its height is that of a pane as narrow as its default
            shown.prefWrapLengthProperty().bind(legend.widthProperty());
            legend.getChildren().setAll(shown);
        }
    }

    /** Shows a study. */
    void show(ParetoPicture shown) {
        plot.change(() -> {
            chart.show(shown);
            draw(limit.found().get());
        });
        plot.setAccessibleText(describe(shown.axes()));
        explain();
    }

    /** Shows what others have published below the points, or nothing of it. */
    void publish(Optional<PublishedResults> results) {
        plot.change(() -> chart.publish(results));
        explain();
    }

    private void showLimit(AcceptedLoss found) {
        plot.change(() -> {
            draw(found);
            if (!handle.isDragged()) {
                chart.fitToLine(line());
            }
        });
        explain();
    }

    private void draw(AcceptedLoss found) {
        chart.limit(line(), limit.points().get(), found.choice().map(group -> group.typical().id()));
    }

    /** The least accepted accuracy, where accuracies stand upwards. */
    private OptionalDouble line() {
        return chart.picture().axes().isOfAccuracy() ? limit.line() : OptionalDouble.empty();
    }

    private static String describe(PlotAxes axes) {
        return "Pareto plot: " + axes.across().words() + " across, " + axes.up().words() + " up";
    }

    /** While the line is dragged the axis stands still; then it makes room where there is too little. */
    private void fit() {
        plot.change(() -> chart.fitToLine(line()));
    }

    /** Rings the designs of those ids. */
    void select(Set<String> designIds) {
        plot.change(() -> chart.select(designIds));
    }

    void reset() {
        plot.reset();
    }

    /** A picture of the plot; that published results are not comparable is said in it too. */
    BufferedImage picture(double scale) {
        BufferedImage picture = plot.picture(scale);
        return chart.published().results().map(shown -> PictureNote.below(picture, shown.label(), palette.getValue(), scale))
                .orElse(picture);
    }

    /** The plot as a page of vectors, in a font. */
    PlotSheet sheet(String title, Font font) {
        return new PlotSheet(title, plot, explained.map(ParetoLegend::entries).orElseGet(List::of), palette.getValue(), font);
    }

    private Optional<Point2D> whereIs(ParetoPicture.Mark mark) {
        return plot.toScreen(mark.at().x(), mark.at().y());
    }

    private Optional<ParetoPicture.Mark> nearest(double x, double y) {
        Optional<ParetoPicture.Mark> best = Optional.empty();
        double distance = REACH;
        for (ParetoPicture.Mark mark : chart.picture().marks()) {
            double away = whereIs(mark).map(at -> at.distance(x, y)).orElse(Double.MAX_VALUE);
            if (away < distance) {
                distance = away;
                best = Optional.of(mark);
            }
        }
        return best;
    }

    private void pointAt(double x, double y) {
        Optional<ParetoPicture.Mark> now = nearest(x, y);
        Optional<String> words = now.map(mark -> DesignText.hover(mark, chart.picture().axes())).or(() -> chart.published().wordsAt(x, y));
        hover.setVisible(words.isPresent());
        if (words.isPresent() && !words.equals(pointedAt)) {
            hover.setText(words.get());
            hover.autosize();
            Point2D at = now.flatMap(this::whereIs).orElse(new Point2D(x, y));
            double left = at.getX() + 14 + hover.getWidth() > plot.getWidth() ? at.getX() - 14 - hover.getWidth()
                    : at.getX() + 14;
            hover.relocate(Math.max(0, left), Math.clamp(at.getY() - hover.getHeight() / 2, 0,
                    Math.max(0, plot.getHeight() - hover.getHeight())));
        }
        pointedAt = words;
    }
}
