package org.tramstudio.study.plot;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.study.picture.TextLook;

/**
 * Finds places for labels, one after another: the nearest to its point that keeps clear of all points, bars and labels,
 * and of the front's line where it can. A label away from its point is joined to it by a line.
 */
final class LabelPlaces {

    private static final double HEIGHT = 13;
    private static final double CLEARANCE = 2;
    private static final double NEAREST = 9;
    private static final double FARTHEST = 90;
    private static final double STEP = 5;
    private static final int DIRECTIONS = 16;
    /** From that distance on it is no longer plain which point a label belongs to. */
    private static final double JOINED_FROM = 15;
    private static final double COST_OF_CROSSING = 25;
    private static final double COST_OF_SLANT = 2;

    private final Rectangle2D area;
    private final List<Rectangle2D> taken;
    private final List<Line2D> lines;
    private final List<Line2D> joins = new ArrayList<>();

    /**
     * Places in an empty panel.
     *
     * @param area where labels may stand
     * @param taken what they may not touch
     * @param lines what they had better not touch
     */
    LabelPlaces(Rectangle2D area, List<Rectangle2D> taken, List<Line2D> lines) {
        this.area = area;
        this.taken = new ArrayList<>(taken);
        this.lines = List.copyOf(lines);
    }

    /**
     * Where a label stands.
     *
     * @param box around its letters
     * @param join from its point to it; empty where it stands beside it
     */
    record Place(Rectangle2D box, Optional<Line2D> join) {
    }

    /** Takes the best place for a label; empty where none is free. */
    Optional<Place> place(Point2D point, String label) {
        double width = TextLook.roughWidth(label, Panel.TEXT_SIZE);
        Optional<Place> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (double distance = NEAREST; distance <= FARTHEST; distance += STEP) {
            for (int k = 0; k < DIRECTIONS; k++) {
                double angle = 2 * Math.PI * k / DIRECTIONS;
                Place place = at(point, distance, angle, width);
                double cost = distance + COST_OF_SLANT * Math.abs(Math.sin(angle)) + crossings(place) * COST_OF_CROSSING;
                if (cost < least && isFree(place, point)) {
                    best = Optional.of(place);
                    least = cost;
                }
            }
        }
        best.ifPresent(place -> {
            taken.add(place.box());
            place.join().ifPresent(joins::add);
        });
        return best;
    }

    /** A box whose nearest corner or edge lies in that direction. */
    private static Place at(Point2D point, double distance, double angle, double width) {
        double x = point.getX() + distance * Math.cos(angle);
        double y = point.getY() + distance * Math.sin(angle);
        Rectangle2D box = new Rectangle2D.Double(x - width * (1 - Math.cos(angle)) / 2,
                y - HEIGHT * (1 - Math.sin(angle)) / 2, width, HEIGHT);
        Line2D join = new Line2D.Double(point.getX(), point.getY(),
                Math.clamp(point.getX(), box.getMinX(), box.getMaxX()),
                Math.clamp(point.getY(), box.getMinY(), box.getMaxY()));
        return new Place(box, distance < JOINED_FROM ? Optional.empty() : Optional.of(join));
    }

    private long crossings(Place place) {
        return lines.stream().filter(line -> line.intersects(place.box())).count();
    }

    private boolean isFree(Place place, Point2D point) {
        Rectangle2D box = place.box();
        Rectangle2D clear = new Rectangle2D.Double(box.getX() - CLEARANCE, box.getY() - CLEARANCE,
                box.getWidth() + 2 * CLEARANCE, box.getHeight() + 2 * CLEARANCE);
        return area.contains(box) && taken.stream().noneMatch(clear::intersects)
                && joins.stream().noneMatch(join -> join.intersects(clear))
                && place.join().stream().noneMatch(join -> isCrossed(join, point));
    }

    private boolean isCrossed(Line2D join, Point2D point) {
        return taken.stream().anyMatch(box -> !box.contains(point) && join.intersects(box))
                || joins.stream().anyMatch(join::intersectsLine);
    }
}
