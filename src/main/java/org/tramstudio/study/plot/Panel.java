package org.tramstudio.study.plot;

import java.awt.Color;
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
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.tramstudio.study.Objective;
import org.tramstudio.study.ParetoFront;
import org.tramstudio.study.picture.LineLook;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Part;
import org.tramstudio.study.picture.TextLook;

/** Two objectives of one project: axes, the front, points with their bars, and labels. */
final class Panel {

    static final Color INK = new Color(0x222222);
    static final double TEXT_SIZE = 12;
    static final LineLook FRONT = LineLook.of(new Color(0x555555), 1.5).dashed(5, 3);
    private static final Color MUTED = new Color(0x666666);
    private static final LineLook GRID = LineLook.of(new Color(0xe6e6e6), 1);
    private static final LineLook FRAME = LineLook.of(new Color(0x999999), 1);
    private static final LineLook JOIN = LineLook.of(new Color(0x999999), 0.8);
    private static final LineLook RIM = LineLook.of(INK, 0.8);
    private static final double BAR = 1.4;
    private static final double DOMINATED = 0.45;
    private static final TextLook TICK = TextLook.of(TEXT_SIZE, MUTED);
    private static final TextLook AXIS = TextLook.of(13, INK).at(TextLook.Anchor.MIDDLE);
    private static final double MARKER_REACH = MarkerShape.REACH * PlottedSource.RADIUS;
    private static final double CAP = 3.5;
    /** A shorter one would look like a flaw of the marker. */
    private static final double LEAST_BAR = 2;
    private static final double LEAST_WIDTH = 1e-3;
    private static final double TICK_DISTANCE_ACROSS = 70;
    private static final double TICK_DISTANCE_UPWARDS = 40;

    private final List<PlottedGroup> groups;
    private final ParetoFront front;
    private final Rectangle2D area;
    private final PixelAxis across;
    private final PixelAxis upwards;
    private final Optional<PublishedLayer> published;

    /**
     * A panel.
     *
     * @param groups at least one
     * @param front theirs
     * @param published what others have published, drawn below them; empty for nothing
     * @param area inside of the axes
     */
    Panel(List<PlottedGroup> groups, ParetoFront front, Optional<PublishedLayer> published, Rectangle2D area) {
        this.groups = List.copyOf(groups);
        this.front = front;
        this.published = published;
        this.area = area;
        across = axis(front.objectives().getFirst(), PlottedGroup::across, published.stream().flatMapToDouble(PublishedLayer::powers),
                area.getMinX(), area.getMaxX());
        upwards = axis(front.objectives().getLast(), PlottedGroup::up, published.stream().flatMapToDouble(PublishedLayer::accuracies),
                area.getMaxY(), area.getMinY());
    }

    /** Less than a percent is hardly a difference; of errors and losses nobody can say. */
    private PixelAxis axis(Objective objective, Function<PlottedGroup, PlottedValues> values, DoubleStream others, double from,
                           double to) {
        boolean whole = objective.isOfTheAccurate() || objective == Objective.ACCURACY;
        return PixelAxis.over(whole ? 1 : LEAST_WIDTH, Stream.concat(groups.stream().flatMap(group ->
                values.apply(group).shown().values().stream()), others.boxed()).toList(), from, to);
    }

    void draw(Page page) {
        axes(page);
        List<Rectangle2D> taken = groups.stream().flatMap(group -> taken(group).stream()).toList();
        List<Rectangle2D> others = published.map(layer -> layer.draw(page, area, across, upwards, taken)).orElse(List.of());
        List<Line2D> steps = steps();
        steps.forEach(step -> page.line(step.getX1(), step.getY1(), step.getX2(), step.getY2(), FRONT, Part.of("front")));
        LabelPlaces places = new LabelPlaces(area, Stream.concat(others.stream(), taken.stream()).toList(), steps);
        Map<PlottedGroup, LabelPlaces.Place> labels = new LinkedHashMap<>();
        groups.stream().sorted(Comparator.comparing(group -> !group.onFront())).forEach(group ->
                places.place(new Point2D.Double(x(group), y(group)), group.label())
                        .ifPresent(place -> labels.put(group, place)));
        labels.values().forEach(place -> place.join().ifPresent(join -> page.draw(join, JOIN)));
        groups.forEach(group -> bars(page, group));
        groups.forEach(group -> marker(page, group.source(), x(group), y(group), group.explanation(),
                opacity(group)));
        labels.forEach((group, place) -> label(page, group, place.box()));
    }

    static void marker(Page page, PlottedSource source, double x, double y, String explanation) {
        marker(page, source, x, y, explanation, 1);
    }

    private static void marker(Page page, PlottedSource source, double x, double y, String explanation, double opacity) {
        page.shape(source.marker(x, y), Optional.of(faint(source.colour(), opacity)),
                Optional.of(new LineLook(faint(RIM.color(), opacity), RIM.stroke())), new Part("marker", explanation));
    }

    private static Color faint(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /** Those on the front stand out; the others are there to compare with. */
    private static double opacity(PlottedGroup group) {
        return group.onFront() ? 1 : DOMINATED;
    }

    /** A line with a cap at each end, upright or level. */
    static void bar(Page page, double x1, double y1, double x2, double y2, Color colour) {
        LineLook look = LineLook.of(colour, BAR);
        double wide = x1 == x2 ? CAP : 0;
        double high = x1 == x2 ? 0 : CAP;
        page.line(x1, y1, x2, y2, look, Part.of("bar"));
        page.line(x1 - wide, y1 - high, x1 + wide, y1 + high, look, Part.NONE);
        page.line(x2 - wide, y2 - high, x2 + wide, y2 + high, look, Part.NONE);
    }

    private double x(PlottedGroup group) {
        return across.at(group.across().shown().mean());
    }

    private double y(PlottedGroup group) {
        return upwards.at(group.up().shown().mean());
    }

    private void axes(Page page) {
        for (BigDecimal tick : across.ticks(TICK_DISTANCE_ACROSS)) {
            double x = across.at(tick.doubleValue());
            page.line(x, area.getMinY(), x, area.getMaxY(), GRID, Part.NONE);
            page.words(tick.toPlainString(), x, area.getMaxY() + 17, TICK.at(TextLook.Anchor.MIDDLE));
        }
        for (BigDecimal tick : upwards.ticks(TICK_DISTANCE_UPWARDS)) {
            double y = upwards.at(tick.doubleValue());
            page.line(area.getMinX(), y, area.getMaxX(), y, GRID, Part.NONE);
            page.words(tick.toPlainString(), area.getMinX() - 7, y + 4, TICK.at(TextLook.Anchor.END));
        }
        page.draw(area, FRAME);
        page.words(front.objectives().getFirst().axisTitle(), area.getCenterX(), area.getMaxY() + 38, AXIS);
        page.words(front.objectives().getLast().axisTitle(), area.getMinX() - 48, area.getCenterY(), AXIS.turnedBy(-90));
    }

    private List<Line2D> steps() {
        List<Line2D> steps = new ArrayList<>();
        Optional<Point2D> last = Optional.empty();
        for (ParetoFront.Corner corner : front.steps()) {
            Point2D next = new Point2D.Double(across.at(front.objectives().getFirst().shown(corner.across())),
                    upwards.at(front.objectives().getLast().shown(corner.up())));
            last.ifPresent(from -> steps.add(new Line2D.Double(from, next)));
            last = Optional.of(next);
        }
        return steps;
    }

    /** Where the seeds of a group lie, around its mean. */
    private Rectangle2D spread(PlottedGroup group) {
        double left = across.at(group.across().shown().least());
        double top = upwards.at(group.up().shown().greatest());
        return new Rectangle2D.Double(left, top, across.at(group.across().shown().greatest()) - left,
                upwards.at(group.up().shown().least()) - top);
    }

    private void bars(Page page, PlottedGroup group) {
        if (group.isSpread()) {
            Rectangle2D spread = spread(group);
            Color colour = faint(group.source().colour(), opacity(group));
            bar(page, x(group), spread.getMinY(), x(group), spread.getMaxY(), colour);
            if (spread.getWidth() > LEAST_BAR) {
                bar(page, spread.getMinX(), y(group), spread.getMaxX(), y(group), colour);
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
    private static void label(Page page, PlottedGroup group, Rectangle2D box) {
        page.words(group.label(), box.getCenterX(), box.getMaxY() - 3, TextLook.of(TEXT_SIZE, group.onFront() ? INK : MUTED)
                .at(TextLook.Anchor.MIDDLE).heavy(group.onFront()).withRim(), Part.of("label"));
    }
}
