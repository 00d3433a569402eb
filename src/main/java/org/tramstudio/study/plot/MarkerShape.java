package org.tramstudio.study.plot;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** The outline of a marker: a polygon, whose corners lie around the point, by turns farther from it and nearer. */
enum MarkerShape {
    CIRCLE(24, 1, 1, 0),
    SQUARE(4, 1.2, 1.2, 45),
    DIAMOND(4, 1.3, 1.3, 0),
    PENTAGON(5, 1.15, 1.15, -90),
    TRIANGLE_UP(3, 1.3, 1.3, -90),
    TRIANGLE_DOWN(3, 1.3, 1.3, 90),
    STAR(10, 1.6, 0.7, -90),
    SPARK(8, 1.5, 0.55, 0),
    CROSS(8, 1.5, 0.55, 45);

    /** How far the farthest corner may lie from the point, over the radius. */
    static final double REACH = 1.6;

    private final int corners;
    private final double far;
    private final double near;
    private final double turned;

    MarkerShape(int corners, double far, double near, double turned) {
        this.corners = corners;
        this.far = far;
        this.near = near;
        this.turned = turned;
    }

    /** Its outline around a point, about as large as a circle of that radius. */
    Shape around(double x, double y, double radius) {
        Path2D outline = new Path2D.Double();
        for (int corner = 0; corner < corners; corner++) {
            double angle = Math.toRadians(turned + 360.0 * corner / corners);
            double reach = radius * (corner % 2 == 0 ? far : near);
            double cornerX = x + reach * Math.cos(angle);
            double cornerY = y + reach * Math.sin(angle);
            if (corner == 0) {
                outline.moveTo(cornerX, cornerY);
            } else {
                outline.lineTo(cornerX, cornerY);
            }
        }
        outline.closePath();
        return outline;
    }
}
