package org.tramstudio.app.explore;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.study.PublishedResults;
import org.tramstudio.study.picture.PageGraphics;
import org.tramstudio.study.picture.Part;
import org.tramstudio.study.plot.GatheredLabels;
import org.tramstudio.study.plot.StaggeredLabels;

/**
 * Published results below the points of a study: an upright line for each multiplier whose power alone is known, a hollow
 * circle for each accuracy. Nothing of it is a design, so nothing can be chosen.
 */
final class PublishedLayer extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double RADIUS = 5;
    private static final double LETTERS = 11;
    private static final double GAP = 4;
    private static final double SAME_LINE = 2;
    /** Shares of what an axis shows that are left free beside the layer. */
    private static final double ROOM = 0.05;
    private static final double LINE_REACH = 4;
    private static final double PLACE_REACH = 9;
    private static final BasicStroke DASHED = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
            new float[] {2, 3}, 0);

    private transient Optional<PublishedResults> results = Optional.empty();
    private transient PlotAxes axes;
    private transient Palette palette;
    private final transient PointLabels points;
    private final transient List<Rectangle2D> labels = new ArrayList<>();
    private final transient List<Spot> spots = new ArrayList<>();

    /** Where something was drawn last, and what is said when it is pointed at. */
    private record Spot(Rectangle2D near, String words) {
    }

    /**
     * A layer with nothing on it.
     *
     * @param axes of the chart
     * @param palette its colours
     * @param points the study's, which the layer's labels keep clear of
     */
    PublishedLayer(PlotAxes axes, Palette palette, PointLabels points) {
        this.axes = axes;
        this.palette = palette;
        this.points = points;
    }

    /** Shows results; empty for nothing. */
    void show(Optional<PublishedResults> shown) {
        results = shown;
        forget();
    }

    /** What is shown: nothing where the axes count anything but power and accuracy. */
    Optional<PublishedResults> results() {
        return results.filter(shown -> axes.isOfPublished());
    }

    /** Follows the chart's axes and colours. */
    void follow(PlotAxes shownAxes, Palette colors) {
        axes = shownAxes;
        palette = colors;
    }

    /** Where letters were drawn last, which other labels keep clear of. */
    List<Rectangle2D> labels() {
        return List.copyOf(labels);
    }

    /** What is said of the thing at a place of the chart. */
    Optional<String> wordsAt(double x, double y) {
        return spots.stream().filter(spot -> spot.near().contains(x, y)).map(Spot::words).findFirst();
    }

    /** A range that has room for the layer across. */
    Range across(Range fitted) {
        return spanning(fitted, results().stream().flatMapToDouble(shown -> DoubleStream.concat(
                shown.marks().stream().mapToDouble(mark -> axes.x(mark.power())),
                places().mapToDouble(place -> axes.x(place.power())))));
    }

    /** A range that has room for the layer upwards. */
    Range upwards(Range fitted) {
        return spanning(fitted, places().mapToDouble(place -> 100 * place.accuracy()));
    }

    private static Range spanning(Range fitted, DoubleStream values) {
        return values.mapToObj(value -> new Range(value - ROOM * fitted.getLength(), value + ROOM * fitted.getLength()))
                .filter(around -> around.getLowerBound() < fitted.getLowerBound() || around.getUpperBound() > fitted.getUpperBound())
                .reduce(fitted, Range::combine);
    }

    private Stream<PublishedResults.Place> places() {
        return results().stream().flatMap(shown -> shown.places(axes.across().power().orElseThrow()).stream());
    }

    private void forget() {
        labels.clear();
        spots.clear();
    }

    @Override
    public void draw(Graphics2D graphics, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int renderer,
                     PlotRenderingInfo info) {
        forget();
        results().ifPresent(shown -> {
            Stroke before = graphics.getStroke();
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.round(LETTERS * points.letters())));
            ToDoubleFunction<PublishedResults.Mark> x = mark ->
                    domain.valueToJava2D(axes.x(mark.power()), area, plot.getDomainAxisEdge());
            List<PublishedResults.Mark> marks = shown.marks().stream()
                    .filter(mark -> x.applyAsDouble(mark) > area.getMinX() && x.applyAsDouble(mark) < area.getMaxX()).toList();
            marks.forEach(mark -> line(graphics, area, x.applyAsDouble(mark), mark.words()));
            places().forEach(place -> place(graphics, area, place,
                    domain.valueToJava2D(axes.x(place.power()), area, plot.getDomainAxisEdge()),
                    range.valueToJava2D(100 * place.accuracy(), area, plot.getRangeAxisEdge())));
            lineLabels(graphics, area, GatheredLabels.of(marks, PublishedResults.Mark::label, x, SAME_LINE),
                    Stream.concat(labels.stream(), points.places(plot, area).stream()).toList());
            graphics.setStroke(before);
            graphics.setRenderingHint(PageGraphics.PART, Part.NONE);
        });
    }

    private Color muted(double opacity) {
        return PlotTheme.color(palette, Ink.MUTED, opacity);
    }

    private void line(Graphics2D graphics, Rectangle2D area, double x, String words) {
        graphics.setRenderingHint(PageGraphics.PART, new Part("published", words));
        graphics.setStroke(DASHED);
        graphics.setPaint(muted(0.5));
        graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        spots.add(new Spot(new Rectangle2D.Double(x - LINE_REACH, area.getMinY(), 2 * LINE_REACH, area.getHeight()), words));
    }

    private void lineLabels(Graphics2D graphics, Rectangle2D area, List<GatheredLabels> wanted, List<Rectangle2D> taken) {
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.setRenderingHint(PageGraphics.PART, Part.of("published"));
        graphics.setPaint(muted(1));
        StaggeredLabels.of(wanted, metrics::stringWidth, metrics.getHeight(), area, taken).forEach(label -> {
            graphics.drawString(label.text(), (float) label.box().getX(),
                    (float) (label.box().getMaxY() - metrics.getDescent()));
            labels.add(label.box());
        });
    }

    private void place(Graphics2D graphics, Rectangle2D area, PublishedResults.Place place, double x, double y) {
        if (!area.contains(x, y)) {
            return;
        }
        FontMetrics metrics = graphics.getFontMetrics();
        double width = metrics.stringWidth(place.label());
        boolean right = x + 2 * RADIUS + width < area.getMaxX();
        double left = right ? x + RADIUS + GAP : x - RADIUS - GAP - width;
        graphics.setRenderingHint(PageGraphics.PART, new Part("published", place.words()));
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.setPaint(muted(1));
        graphics.draw(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        graphics.setRenderingHint(PageGraphics.PART, Part.of("published"));
        Rectangle2D box = new Rectangle2D.Double(left, y - metrics.getAscent() / 2.0 - 1, width, metrics.getAscent() + 2.0);
        graphics.drawString(place.label(), (float) left, (float) (y + metrics.getAscent() / 2.0 - 1));
        labels.add(box.createUnion(new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)));
        spots.addFirst(new Spot(new Rectangle2D.Double(x - PLACE_REACH, y - PLACE_REACH, 2 * PLACE_REACH, 2 * PLACE_REACH),
                place.words()));
    }
}
