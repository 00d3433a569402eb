package org.tramstudio.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final double EPSILON = 1e-9;

    @Test
    void fittingShowsTheWholeInTheMiddle() {
        Viewport view = Viewport.fit(20, 30, 500, 600, 10);
        assertEquals(10, view.toScreenY(0), EPSILON);
        assertEquals(590, view.toScreenY(30), EPSILON);
        assertEquals(500, view.toScreenX(0) + view.toScreenX(20), EPSILON);
        assertTrue(view.toScreenX(0) >= 10);
    }

    @Test
    void zoomingKeepsThePointUnderTheMouse() {
        Viewport view = new Viewport(20, 3, 5).zoomed(1.5, 70, 90);
        assertEquals(new Viewport(20, 3, 5).toModelX(70), view.toModelX(70), EPSILON);
        assertEquals(new Viewport(20, 3, 5).toModelY(90), view.toModelY(90), EPSILON);
        assertEquals(30, view.scale(), EPSILON);
    }

    @Test
    void zoomingEndsBeforeNothingCanBeSeen() {
        Viewport view = new Viewport(20, 0, 0);
        for (int notch = 0; notch < 200; notch++) {
            view = view.zoomed(0.5, 10, 10);
        }
        assertTrue(view.scale() >= 1);
    }
}
