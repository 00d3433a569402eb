package org.tramstudio.app.tour;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.BoundingBox;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Side;

/**
 * Where a bubble stands beside what it points to.
 *
 * @param bounds of the bubble
 * @param side the side of the target at which it stands; empty where it stands within a large target
 * @param tip the point of the target's edge that its arrow touches
 */
record BubblePlace(Bounds bounds, Optional<Side> side, Point2D tip) {

    /** Length of the arrow. */
    static final double ARROW = 10;
    private static final double EDGE = 8;
    private static final double WITHIN = 16;

    /**
     * The first side with room for it: below, above, right, left; else within the target, at its upper right.
     *
     * @param target what is pointed to
     * @param size of the bubble
     * @param area of the window
     */
    static BubblePlace beside(Bounds target, Dimension2D size, Dimension2D area) {
        return List.of(Side.BOTTOM, Side.TOP, Side.RIGHT, Side.LEFT).stream()
                .map(side -> at(side, target, size, area))
                .filter(place -> fits(place.bounds(), target, area)).findFirst()
                .orElseGet(() -> within(target, size, area));
    }

    private static BubblePlace at(Side side, Bounds target, Dimension2D size, Dimension2D area) {
        double x = switch (side) {
            case RIGHT -> target.getMaxX() + ARROW;
            case LEFT -> target.getMinX() - ARROW - size.getWidth();
            case TOP, BOTTOM -> inside(target.getCenterX() - size.getWidth() / 2, size.getWidth(), area.getWidth());
        };
        double y = switch (side) {
            case BOTTOM -> target.getMaxY() + ARROW;
            case TOP -> target.getMinY() - ARROW - size.getHeight();
            case LEFT, RIGHT -> inside(target.getCenterY() - size.getHeight() / 2, size.getHeight(), area.getHeight());
        };
        Point2D tip = switch (side) {
            case BOTTOM -> new Point2D(target.getCenterX(), target.getMaxY());
            case TOP -> new Point2D(target.getCenterX(), target.getMinY());
            case RIGHT -> new Point2D(target.getMaxX(), target.getCenterY());
            case LEFT -> new Point2D(target.getMinX(), target.getCenterY());
        };
        return new BubblePlace(new BoundingBox(x, y, size.getWidth(), size.getHeight()), Optional.of(side), tip);
    }

    private static double inside(double start, double length, double room) {
        return Math.max(EDGE, Math.min(start, room - EDGE - length));
    }

    private static boolean fits(Bounds bubble, Bounds target, Dimension2D area) {
        return bubble.getMinX() >= EDGE - 1 && bubble.getMinY() >= EDGE - 1
                && bubble.getMaxX() <= area.getWidth() - EDGE + 1 && bubble.getMaxY() <= area.getHeight() - EDGE + 1
                && !bubble.intersects(target);
    }

    private static BubblePlace within(Bounds target, Dimension2D size, Dimension2D area) {
        double x = inside(target.getMaxX() - WITHIN - size.getWidth(), size.getWidth(), area.getWidth());
        double y = inside(target.getMinY() + WITHIN, size.getHeight(), area.getHeight());
        return new BubblePlace(new BoundingBox(x, y, size.getWidth(), size.getHeight()), Optional.empty(),
                new Point2D(x, y));
    }
}
