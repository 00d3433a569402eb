package org.tramstudio.study.plot;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.study.ParetoFront;

/** Power against accuracy of one project: axes, the front, points with their bars, and labels. */
final class Panel {

    static final String[] FRONT = {"stroke", "#555555", "stroke-width", "1.5", "stroke-dasharray", "5 3", "fill", "none"};
    private static final double MARKER_REACH = MarkerShape.REACH * PlottedSource.RADIUS;
    private static final double CAP = 3.5;
    /** A shorter one would look like a flaw of the marker. */
    private static final double LEAST_BAR = 2;
    private static final double TICK_DISTANCE_ACROSS = 70;
    private static final double TICK_DISTANCE_UPWARDS = 40;

    private final List<PlottedGroup> groups;
    private final ParetoFront front;
    private final Rectangle2D area;
    private final PixelAxis across;
    private final PixelAxis upwards;

    /**
     * A panel.
     *
     * @param groups at least one
     * @param front theirs
     * @param area inside of the axes
     */
    Panel(List<PlottedGroup> groups, ParetoFront front, Rectangle2D area) {
        this.groups = List.copyOf(groups);
        this.front = front;
        this.area = area;
        across = PixelAxis.over(groups.stream().flatMap(group -> group.power().values().stream()).toList(),
                area.getMinX(), area.getMaxX());
        upwards = PixelAxis.over(groups.stream().flatMap(group -> group.accuracy().values().stream()).toList(),
                area.getMaxY(), area.getMinY());
    }

    void draw(Svg svg) {
        axes(svg);
        List<Line2D> steps = steps();
        steps.forEach(step -> svg.line(step.getX1(), step.getY1(), step.getX2(), step.getY2(), with(FRONT, "front")));
        LabelPlaces places = new LabelPlaces(area, groups.stream().flatMap(group -> taken(group).stream()).toList(), steps);
        Map<PlottedGroup, LabelPlaces.Place> labels = new LinkedHashMap<>();
        groups.stream().sorted(Comparator.comparing(group -> !group.onFront())).forEach(group ->
                places.place(new Point2D.Double(x(group), y(group)), group.label())
                        .ifPresent(place -> labels.put(group, place)));
        labels.values().forEach(place -> place.join().ifPresent(join -> svg.line(join.getX1(), join.getY1(), join.getX2(),
                join.getY2(), "stroke", "#999999", "stroke-width", "0.8")));
        groups.forEach(group -> bars(svg, group));
        groups.forEach(group -> marker(svg, group.source(), x(group), y(group), group.explanation()));
        labels.forEach((group, place) -> label(svg, group, place.box()));
    }

    static void marker(Svg svg, PlottedSource source, double x, double y, String explanation) {
        svg.explained(explanation, "polygon", "points", source.marker(x, y), "fill", source.colour(), "stroke", Svg.INK,
                "stroke-width", "0.8", "stroke-linejoin", "round", "class", "marker");
    }

    /** A line with a cap at each end, upright or level. */
    static void bar(Svg svg, double x1, double y1, double x2, double y2, String colour) {
        String[] stroke = {"stroke", colour, "stroke-width", "1.4"};
        double wide = x1 == x2 ? CAP : 0;
        double high = x1 == x2 ? 0 : CAP;
        svg.line(x1, y1, x2, y2, with(stroke, "bar"));
        svg.line(x1 - wide, y1 - high, x1 + wide, y1 + high, stroke);
        svg.line(x2 - wide, y2 - high, x2 + wide, y2 + high, stroke);
    }

    private static String[] with(String[] attributes, String type) {
        List<String> all = new ArrayList<>(List.of(attributes));
        all.addAll(List.of("class", type));
        return all.toArray(String[]::new);
    }

    private double x(PlottedGroup group) {
        return across.at(group.power().mean());
    }

    private double y(PlottedGroup group) {
        return upwards.at(group.accuracy().mean());
    }

    private void axes(Svg svg) {
        for (BigDecimal tick : across.ticks(TICK_DISTANCE_ACROSS)) {
            double x = across.at(tick.doubleValue());
            svg.line(x, area.getMinY(), x, area.getMaxY(), "stroke", "#e6e6e6");
            svg.words(tick.toPlainString(), x, area.getMaxY() + 17, "middle", "fill", Svg.MUTED);
        }
        for (BigDecimal tick : upwards.ticks(TICK_DISTANCE_UPWARDS)) {
            double y = upwards.at(tick.doubleValue());
            svg.line(area.getMinX(), y, area.getMaxX(), y, "stroke", "#e6e6e6");
            svg.words(tick.toPlainString(), area.getMinX() - 7, y + 4, "end", "fill", Svg.MUTED);
        }
        svg.element("rect", "x", Svg.number(area.getX()), "y", Svg.number(area.getY()), "width",
                Svg.number(area.getWidth()), "height", Svg.number(area.getHeight()), "fill", "none", "stroke", "#999999");
        svg.words(front.kind().axisTitle(), area.getCenterX(), area.getMaxY() + 38, "middle", "fill", Svg.INK,
                "font-size", "13");
        double left = area.getMinX() - 48;
        svg.words("Accuracy after phase 3 (%)", left, area.getCenterY(), "middle", "fill", Svg.INK, "font-size", "13",
                "transform", "rotate(-90 " + Svg.number(left) + " " + Svg.number(area.getCenterY()) + ")");
    }

    private List<Line2D> steps() {
        List<Line2D> steps = new ArrayList<>();
        Optional<Point2D> last = Optional.empty();
        for (ParetoFront.Corner corner : front.steps()) {
            Point2D next = new Point2D.Double(across.at(100 * corner.power()), upwards.at(100 * corner.accuracy()));
            last.ifPresent(from -> steps.add(new Line2D.Double(from, next)));
            last = Optional.of(next);
        }
        return steps;
    }

    /** Where the seeds of a group lie, around its mean. */
    private Rectangle2D spread(PlottedGroup group) {
        double left = across.at(group.power().least());
        double top = upwards.at(group.accuracy().greatest());
        return new Rectangle2D.Double(left, top, across.at(group.power().greatest()) - left,
                upwards.at(group.accuracy().least()) - top);
    }

    private void bars(Svg svg, PlottedGroup group) {
        if (group.isSpread()) {
            Rectangle2D spread = spread(group);
            String colour = group.source().colour();
            bar(svg, x(group), spread.getMinY(), x(group), spread.getMaxY(), colour);
            if (spread.getWidth() > LEAST_BAR) {
                bar(svg, spread.getMinX(), y(group), spread.getMaxX(), y(group), colour);
            }
        }
    }

    /** What the marker and the bars of a group cover. */
    private List<Rectangle2D> taken(PlottedGroup group) {
        Rectangle2D spread = spread(group);
        return List.of(
                new Rectangle2D.Double(x(group) - MARKER_REACH, y(group) - MARKER_REACH, 2 * MARKER_REACH, 2 * MARKER_REACH),
                new Rectangle2D.Double(x(group) - CAP, spread.getMinY(), 2 * CAP, spread.getHeight()),
                new Rectangle2D.Double(spread.getMinX(), y(group) - CAP, spread.getWidth(), 2 * CAP));
    }

    /** The white rim keeps the letters apart from what lies behind them. */
    private static void label(Svg svg, PlottedGroup group, Rectangle2D box) {
        svg.words(group.label(), box.getCenterX(), box.getMaxY() - 3, "middle", "fill", Svg.INK, "class", "label",
                "font-weight", group.onFront() ? "bold" : "normal", "stroke", "#ffffff", "stroke-width", "3",
                "stroke-linejoin", "round", "paint-order", "stroke");
    }
}
