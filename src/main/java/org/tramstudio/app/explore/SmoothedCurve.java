package org.tramstudio.app.explore;

/**
 * A noisy curve's course: at each point the mean of all points so far, with weights that halve every {@value #HALF_LIFE}
 * points back. The weights of the first points add up to 1 as well, so that the course does not begin at 0.
 */
final class SmoothedCurve {

    private static final double HALF_LIFE = 10;
    private static final double KEPT = Math.pow(0.5, 1 / HALF_LIFE);

    private final DecimatedCurve curve;

    SmoothedCurve(DecimatedCurve curve) {
        this.curve = curve;
    }

    /** One value for each point of the curve. */
    double[] values() {
        double[] values = new double[curve.size()];
        double sum = 0;
        double weights = 0;
        for (int point = 0; point < values.length; point++) {
            sum = KEPT * sum + curve.value(point);
            weights = KEPT * weights + 1;
            values[point] = sum / weights;
        }
        return values;
    }
}
