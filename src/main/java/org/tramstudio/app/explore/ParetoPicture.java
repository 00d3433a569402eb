package org.tramstudio.app.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.ParetoFront;
import org.tramstudio.study.Sample;
import org.tramstudio.study.SeedGroup;

/**
 * What the Pareto plot shows: designs as points, the front as a step line, and the way that running designs came.
 *
 * @param axes what is counted across and upwards
 * @param points every design that has both and a place on the axes, in the order given
 * @param front corners of the front's step line, from left to right
 * @param trails of designs in training, each oldest first and ending at the design's point
 * @param spreads designs of several seeds, taken together
 */
record ParetoPicture(PlotAxes axes, List<Point> points, List<Corner> front, List<List<Corner>> trails, List<Spread> spreads) {

    private static final double LEAST_ACROSS = 20;
    private static final double LEAST_UPWARDS = 2;
    private static final double LEAST_LOSSES = 0.01;
    /** A logarithmic axis cannot begin at 0. */
    private static final double LEAST_LEFT = 0.1;
    private static final double MOST_BELOW = 0.5;

    ParetoPicture {
        points = List.copyOf(points);
        front = List.copyOf(front);
        trails = List.copyOf(trails);
        spreads = List.copyOf(spreads);
    }

    /** Without anything. */
    static ParetoPicture empty(PlotAxes axes) {
        return new ParetoPicture(axes, List.of(), List.of(), List.of(), List.of());
    }

    /** How a design is drawn. */
    enum Kind {
        ACCURATE,
        FRONT,
        DOMINATED,
        /** Not finished: in training, waiting, interrupted or failed. */
        UNFINISHED
    }

    /**
     * A place in the plot.
     *
     * @param x as the axis across counts, see {@link PlotAxes#x}
     * @param y as the axis upwards counts: an accuracy in percent, or a loss
     */
    record Corner(double x, double y) {
    }

    /** What is drawn as one sign, pointed at and chosen. */
    sealed interface Mark permits Point, Spread {

        /** The design that it stands for. */
        DesignPoint design();

        /** How it is drawn. */
        Kind kind();

        /** Where it stands. */
        Corner at();

        /** A short name. */
        String label();

        /** Whether it stands for a design, alone or with others. */
        boolean holds(String designId);

        /** Where its multiplier comes from. */
        default PlotSeries series() {
            return PlotSeries.of(design().source());
        }
    }

    /**
     * A design in the plot.
     *
     * @param design which one
     * @param kind how it is drawn
     * @param at where it stands
     * @param ofSeveral whether it is one of several seeds, which a {@link Spread} stands for
     */
    record Point(DesignPoint design, Kind kind, Corner at, boolean ofSeveral) implements Mark {

        @Override
        public String label() {
            return nameOf(design);
        }

        @Override
        public boolean holds(String designId) {
            return design.id().equals(designId);
        }
    }

    /**
     * Designs that differ in their seed alone.
     *
     * @param group all of them
     * @param kind how their mean is drawn
     * @param at their mean
     * @param least the least of each axis
     * @param most the greatest of each axis
     */
    record Spread(SeedGroup group, Kind kind, Corner at, Corner least, Corner most) implements Mark {

        private static Spread of(SeedGroup group, PlotAxes axes, Set<String> best) {
            Sample cost = group.values(axes.across()).orElseThrow();
            Sample reached = group.values(axes.up()).orElseThrow();
            double one = axes.x(cost.least());
            double other = axes.x(cost.greatest());
            return new Spread(group, ParetoPicture.kind(group.mean(), best),
                    corner(axes, cost.mean(), reached.mean()),
                    new Corner(Math.min(one, other), axes.y(reached.least())),
                    new Corner(Math.max(one, other), axes.y(reached.greatest())));
        }

        /** The seed whose accuracy is nearest to the mean. */
        @Override
        public DesignPoint design() {
            return group.typical();
        }

        @Override
        public String label() {
            return nameOf(group.designs().getFirst()) + " (" + group.designs().size() + " seeds)";
        }

        @Override
        public boolean holds(String designId) {
            return group.designs().stream().anyMatch(design -> design.id().equals(designId));
        }
    }

    private static String nameOf(DesignPoint design) {
        return design.isAccurate() ? "accurate" : design.title();
    }

    /** All signs of the plot: designs, and those of several seeds as one. */
    List<Mark> marks() {
        return Stream.<Mark>concat(points.stream().filter(point -> !point.ofSeveral()), spreads.stream()).toList();
    }

    /** The sign that stands for a design. */
    Optional<Mark> markOf(String designId) {
        return marks().stream().filter(mark -> mark.holds(designId)).findFirst();
    }

    /**
     * From which to which value the horizontal axis runs: over all points and trails, and wide enough for the first
     * point to stand where it will stay.
     */
    Range across() {
        DoubleSummaryStatistics shown = corners().mapToDouble(Corner::x).summaryStatistics();
        if (!axes.across().isOfTheAccurate()) {
            return errors(axes, shown);
        }
        double least = axes.saved() ? 0 : 100 - LEAST_ACROSS;
        double most = axes.saved() ? LEAST_ACROSS : 100;
        double from = Math.min(least, shown.getMin());
        double to = Math.max(most, shown.getMax());
        return axes.isLogarithmic() ? paddedByRatios(Math.max(LEAST_LEFT, from), to) : padded(from, to);
    }

    /** Errors begin at 0, where the accurate multiplier is; their size is not known before there are some. */
    private static Range errors(PlotAxes axes, DoubleSummaryStatistics shown) {
        if (shown.getCount() == 0 || shown.getMax() <= 0) {
            return axes.isLogarithmic() ? paddedByRatios(1, 10) : padded(0, 1);
        }
        return axes.isLogarithmic() ? paddedByRatios(Math.min(shown.getMin(), shown.getMax() / 2), shown.getMax())
                : padded(0, shown.getMax());
    }

    private static Range paddedByRatios(double least, double most) {
        Range exponents = padded(Math.log(least), Math.log(most));
        return new Range(Math.exp(exponents.getLowerBound()), Math.exp(exponents.getUpperBound()));
    }

    /**
     * From which to which percent of accuracy the vertical axis runs; all of it while there is no point. A line that
     * the user has set is within it too, unless all points would have to be crowded together for it. Losses run over all
     * points.
     */
    Range upwards(OptionalDouble line) {
        DoubleSummaryStatistics shown = corners().mapToDouble(Corner::y).summaryStatistics();
        if (!axes.isOfAccuracy()) {
            return losses(shown);
        }
        if (shown.getCount() == 0) {
            return new Range(0, 100);
        }
        double span = Math.max(LEAST_UPWARDS, shown.getMax() - shown.getMin());
        line.stream().filter(accuracy -> accuracy >= shown.getMin() - MOST_BELOW * span).forEach(shown::accept);
        double missing = Math.max(0, LEAST_UPWARDS - (shown.getMax() - shown.getMin())) / 2;
        return padded(shown.getMin() - missing, Math.min(Math.max(100, shown.getMax()), shown.getMax() + missing));
    }

    private static Range losses(DoubleSummaryStatistics shown) {
        if (shown.getCount() == 0) {
            return new Range(0, 1);
        }
        double span = Math.max(LEAST_LOSSES, shown.getMax() - shown.getMin());
        double middle = (shown.getMin() + shown.getMax()) / 2;
        return padded(Math.max(0, middle - span / 2), middle + span / 2);
    }

    private Stream<Corner> corners() {
        return Stream.concat(points.stream().map(Point::at), trails.stream().flatMap(List::stream));
    }

    /** Room for the points themselves, and for their labels at the right and above. */
    private static Range padded(double least, double most) {
        return new Range(least - 0.06 * (most - least), most + 0.1 * (most - least));
    }

    /** Makes the picture of a study. */
    static ParetoPicture of(Collection<DesignPoint> designs, PlotAxes axes) {
        List<SeedGroup> groups = SeedGroup.of(designs, axes.objectives()).stream()
                .filter(group -> axes.shows(group.values(axes.across()).orElseThrow().least())).toList();
        ParetoFront front = ParetoFront.of(groups.stream().map(SeedGroup::mean).toList(), axes.objectives());
        Set<String> best = new HashSet<>();
        front.front().forEach(design -> best.add(design.id()));
        List<SeedGroup> several = groups.stream().filter(SeedGroup::isSpread).toList();
        Set<String> ofSeveral = new HashSet<>();
        several.forEach(group -> group.designs().forEach(design -> ofSeveral.add(design.id())));
        List<Point> points = new ArrayList<>();
        List<List<Corner>> trails = new ArrayList<>();
        for (DesignPoint design : designs) {
            OptionalDouble reached = axes.up().of(design);
            OptionalDouble cost = axes.across().of(design);
            if (reached.isPresent() && cost.isPresent() && axes.shows(cost.getAsDouble())) {
                Corner at = corner(axes, cost.getAsDouble(), reached.getAsDouble());
                points.add(new Point(design, kind(design, best), at, ofSeveral.contains(design.id())));
                if (isUnfinished(design)) {
                    trails.add(trail(design, axes, at));
                }
            }
        }
        return new ParetoPicture(axes, points, steps(front, axes), trails,
                several.stream().map(group -> Spread.of(group, axes, best)).toList());
    }

    private static boolean isUnfinished(DesignPoint design) {
        return design.state() != DesignState.DONE;
    }

    private static Kind kind(DesignPoint design, Set<String> best) {
        if (isUnfinished(design)) {
            return Kind.UNFINISHED;
        }
        if (design.isAccurate()) {
            return Kind.ACCURATE;
        }
        return best.contains(design.id()) ? Kind.FRONT : Kind.DOMINATED;
    }

    private static List<Corner> trail(DesignPoint design, PlotAxes axes, Corner end) {
        List<Corner> trail = new ArrayList<>();
        design.trail().forEach(position -> axes.across().of(design, position).ifPresent(cost ->
                axes.up().of(design, position).ifPresent(reached -> trail.add(corner(axes, cost, reached)))));
        if (trail.isEmpty() || !trail.getLast().equals(end)) {
            trail.add(end);
        }
        return List.copyOf(trail);
    }

    private static List<Corner> steps(ParetoFront front, PlotAxes axes) {
        List<Corner> corners = front.steps().stream().map(step -> corner(axes, step.across(), step.up())).toList();
        return axes.saved() ? corners.reversed() : corners;
    }

    private static Corner corner(PlotAxes axes, double cost, double reached) {
        return new Corner(axes.x(cost), axes.y(reached));
    }
}
