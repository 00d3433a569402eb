package org.tramstudio.data;

/**
 * One stroke of a glyph, in the glyph's own coordinates: the box from (-1, -1), top left, to (1, 1), bottom right.
 */
sealed interface Stroke {

    /** How many straight segments stand for the stroke. */
    int segments();

    /** Horizontal coordinate at {@code t}, which runs from 0 at the beginning to 1 at the end. */
    double x(double t);

    /** Vertical coordinate at {@code t}, which runs from 0 at the beginning to 1 at the end. */
    double y(double t);

    /** A straight line; drawn in several segments, so that a bent glyph bends it too. */
    record Line(double x0, double y0, double x1, double y1) implements Stroke {
        @Override
        public int segments() {
            return 4;
        }

        @Override
        public double x(double t) {
            return x0 + t * (x1 - x0);
        }

        @Override
        public double y(double t) {
            return y0 + t * (y1 - y0);
        }
    }

    /** Part of an ellipse with axes along the box; angles in degrees, 0 to the right, growing clockwise. */
    record Arc(double centreX, double centreY, double radiusX, double radiusY, double start, double sweep)
            implements Stroke {
        @Override
        public int segments() {
            return Math.max(4, (int) (Math.abs(sweep) / 24));
        }

        @Override
        public double x(double t) {
            return centreX + radiusX * StrictMath.cos(StrictMath.toRadians(start + t * sweep));
        }

        @Override
        public double y(double t) {
            return centreY + radiusY * StrictMath.sin(StrictMath.toRadians(start + t * sweep));
        }
    }

    /** A quadratic Bézier curve. */
    record Curve(double x0, double y0, double controlX, double controlY, double x1, double y1) implements Stroke {
        @Override
        public int segments() {
            return 7;
        }

        @Override
        public double x(double t) {
            return (1 - t) * (1 - t) * x0 + 2 * t * (1 - t) * controlX + t * t * x1;
        }

        @Override
        public double y(double t) {
            return (1 - t) * (1 - t) * y0 + 2 * t * (1 - t) * controlY + t * t * y1;
        }
    }
}
