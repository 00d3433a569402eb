package org.tramstudio.app.explore;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.training.MultiplierSource;

/** Where the multiplier of a point comes from, told by colour and by shape. */
enum PlotSeries {
    ACCURATE("accurate multiplier", Ink.ACCURATE, 4, -90),
    CO_TRAINED("TRAM design", Ink.DESIGN, 0, 0),
    TRUNCATED("columns truncated", Ink.TRUNCATED, 4, -45),
    DIRECT("direct design", Ink.DIRECT, 3, -90),
    LIBRARY("circuit of the library", Ink.LIBRARY, 3, 90);

    private static final double LEGEND_RADIUS = 0.3;

    private final String title;
    private final Ink ink;
    /** Of a regular polygon; none for a circle. */
    private final int corners;
    private final double turned;

    PlotSeries(String title, Ink ink, int corners, double turned) {
        this.title = title;
        this.ink = ink;
        this.corners = corners;
        this.turned = turned;
    }

    static PlotSeries of(MultiplierSource source) {
        return switch (source) {
            case MultiplierSource.Accurate _ -> ACCURATE;
            case MultiplierSource.CoTrained _ -> CO_TRAINED;
            case MultiplierSource.Truncated _ -> TRUNCATED;
            case MultiplierSource.Direct _ -> DIRECT;
            case MultiplierSource.Given _ -> LIBRARY;
        };
    }

    String title() {
        return title;
    }

    Ink ink() {
        return ink;
    }

    /** The sign of a point, around 0, as large as a circle of that radius. */
    Shape shape(double radius) {
        if (corners == 0) {
            return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        }
        double reach = corners == 3 ? 1.35 * radius : 1.3 * radius;
        if (this == TRUNCATED) {
            return new Rectangle2D.Double(-0.9 * radius, -0.9 * radius, 1.8 * radius, 1.8 * radius);
        }
        Path2D path = new Path2D.Double();
        for (int corner = 0; corner < corners; corner++) {
            double angle = Math.toRadians(turned + 360.0 * corner / corners);
            if (corner == 0) {
                path.moveTo(reach * Math.cos(angle), reach * Math.sin(angle));
            } else {
                path.lineTo(reach * Math.cos(angle), reach * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }

    /** A square frame around a sign, its middle at 0. */
    static Shape frame(double radius) {
        return new Rectangle2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    /** The sign in a legend, within the unit square. */
    void draw(Drawing drawing) {
        if (corners == 0) {
            drawing.dot(0.5, 0.5, 0.26, ink, 1);
            return;
        }
        for (int corner = 0; corner < corners; corner++) {
            double from = Math.toRadians(turned + 360.0 * corner / corners);
            double to = Math.toRadians(turned + 360.0 * (corner + 1) / corners);
            drawing.line(0.5 + LEGEND_RADIUS * Math.cos(from), 0.5 + LEGEND_RADIUS * Math.sin(from),
                    0.5 + LEGEND_RADIUS * Math.cos(to), 0.5 + LEGEND_RADIUS * Math.sin(to), Pen.of(ink, 0.12));
        }
        drawing.dot(0.5, 0.5, corners == 3 ? 0.13 : 0.17, ink, 1);
    }
}
