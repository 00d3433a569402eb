package org.tramstudio.data;

import java.util.Arrays;

/**
 * Draws thick lines with soft edges: a pixel's ink follows from its distance to the nearest segment. Uses only
 * operations whose results Java fixes to the last bit.
 */
final class GlyphRaster {

    private final int size;
    private final double[] squaredDistance;

    /** A square raster with no lines. */
    GlyphRaster(int size) {
        this.size = size;
        squaredDistance = new double[size * size];
        clear();
    }

    /** Takes all lines away. */
    void clear() {
        Arrays.fill(squaredDistance, Double.POSITIVE_INFINITY);
    }

    /**
     * Adds a chain of segments.
     *
     * @param points x0, y0, x1, y1, ... in pixels; a pixel's middle has whole coordinates
     * @param reach how far from a segment its distance is kept, pixels; at least the later {@code radius} + 0.5
     */
    void add(double[] points, double reach) {
        for (int i = 0; i + 3 < points.length; i += 2) {
            addSegment(points[i], points[i + 1], points[i + 2], points[i + 3], reach);
        }
    }

    /** Ink of a pixel, 0 to 1, for lines of this radius (half their thickness), pixels. */
    double ink(int pixel, double radius) {
        double squared = squaredDistance[pixel];
        if (squared >= (radius + 0.5) * (radius + 0.5)) {
            return 0;
        }
        return Math.min(1, radius + 0.5 - Math.sqrt(squared));
    }

    private void addSegment(double x0, double y0, double x1, double y1, double reach) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double lengthSquared = Math.max(dx * dx + dy * dy, 1e-12);
        int left = pixelAt(Math.min(x0, x1) - reach);
        int right = pixelAt(Math.max(x0, x1) + reach + 1);
        int top = pixelAt(Math.min(y0, y1) - reach);
        int bottom = pixelAt(Math.max(y0, y1) + reach + 1);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double along = ((x - x0) * dx + (y - y0) * dy) / lengthSquared;
                double clamped = Math.clamp(along, 0.0, 1.0);
                double ex = x - x0 - clamped * dx;
                double ey = y - y0 - clamped * dy;
                int pixel = y * size + x;
                squaredDistance[pixel] = Math.min(squaredDistance[pixel], ex * ex + ey * ey);
            }
        }
    }

    private int pixelAt(double coordinate) {
        return (int) Math.clamp(Math.floor(coordinate), 0.0, (double) size);
    }
}
