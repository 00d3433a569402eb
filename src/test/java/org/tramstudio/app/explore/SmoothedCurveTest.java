package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmoothedCurveTest {

    @Test
    void aLevelCurveStaysLevelFromItsFirstPointOn() {
        double[] smoothed = smoothed(3, 3, 3, 3);
        assertArrayEquals(new double[] {3, 3, 3, 3}, smoothed, 1e-12);
    }

    @Test
    void halfOfTheWeightIsOnTheLastTenPoints() {
        double[] step = new double[1010];
        Arrays.fill(step, 1000, 1010, 1);
        assertEquals(0.5, smoothed(step)[1009], 1e-9);
    }

    @Test
    void noiseIsSmallerThanBefore() {
        Random random = new Random(1);
        double[] noise = random.doubles(500).toArray();
        double[] smoothed = smoothed(noise);
        assertTrue(spread(smoothed, 100) < spread(noise, 100) / 2);
    }

    private static double spread(double[] values, int from) {
        return Arrays.stream(values, from, values.length).map(value -> Math.abs(value - 0.5)).average().orElseThrow();
    }

    private static double[] smoothed(double... values) {
        DecimatedCurve curve = new DecimatedCurve(2000);
        for (double value : values) {
            curve.add(value);
        }
        return new SmoothedCurve(curve).values();
    }
}
