package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DecimatedCurveTest {

    @Test
    void keepsEveryValueWhileThereAreFew() {
        DecimatedCurve curve = new DecimatedCurve(10);
        for (int i = 0; i < 9; i++) {
            curve.add(i * i);
        }
        assertEquals(9, curve.size());
        assertEquals(4, curve.position(4));
        assertEquals(16, curve.value(4));
    }

    @Test
    void staysBoundedAndOnTheLineHoweverLongItGets() {
        DecimatedCurve curve = new DecimatedCurve(2000);
        for (int i = 0; i < 1_000_000; i++) {
            curve.add(3.0 * i);
        }
        assertEquals(1_000_000, curve.count());
        assertTrue(curve.size() <= 2000 && curve.size() >= 900, curve.size() + " points");
        for (int point = 0; point < curve.size(); point++) {
            assertEquals(3 * curve.position(point), curve.value(point), 1e-6);
        }
    }
}
