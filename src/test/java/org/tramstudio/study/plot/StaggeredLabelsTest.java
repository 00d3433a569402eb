package org.tramstudio.study.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaggeredLabelsTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 200, 60);

    @Test
    void labelsClimbWhereTheyWouldTouchAndStayWithinTheArea() {
        List<Rectangle2D> taken = List.of(new Rectangle2D.Double(10, 40, 30, 20));
        List<StaggeredLabels.Placed> placed = StaggeredLabels.of(List.of(new GatheredLabels("one", 20),
                new GatheredLabels("two", 30), new GatheredLabels("three", 195)), text -> 50, 12, AREA, taken);
        assertEquals(3, placed.size());
        assertTrue(placed.getLast().box().getMaxX() <= 195, "at the left of its line, where the right is no room");
        for (int k = 0; k < placed.size(); k++) {
            Rectangle2D box = placed.get(k).box();
            assertTrue(AREA.contains(box) && !box.intersects(taken.getFirst()), box.toString());
            assertFalse(placed.subList(k + 1, placed.size()).stream().anyMatch(other -> box.intersects(other.box())));
        }
    }

    @Test
    void aLabelWithoutAFreePlaceIsLeftOut() {
        assertEquals(List.of(), StaggeredLabels.of(List.of(new GatheredLabels("one", 20)), text -> 50, 12, AREA, List.of(AREA)));
    }
}
