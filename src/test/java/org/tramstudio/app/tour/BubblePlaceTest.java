package org.tramstudio.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Side;
import org.junit.jupiter.api.Test;

class BubblePlaceTest {

    private static final Dimension2D AREA = new Dimension2D(1000, 700);
    private static final Dimension2D SIZE = new Dimension2D(300, 120);

    @Test
    void itStandsWhereThereIsRoomAndNeverCoversASmallControl() {
        assertSide(Side.BOTTOM, new BoundingBox(450, 100, 100, 30));
        assertSide(Side.BOTTOM, new BoundingBox(900, 10, 90, 30));
        assertSide(Side.TOP, new BoundingBox(450, 640, 100, 30));
        assertSide(Side.RIGHT, new BoundingBox(5, 60, 60, 600));
        assertSide(Side.LEFT, new BoundingBox(900, 60, 90, 600));
    }

    private static void assertSide(Side side, Bounds target) {
        BubblePlace place = BubblePlace.beside(target, SIZE, AREA);
        assertEquals(Optional.of(side), place.side());
        assertFalse(place.bounds().intersects(target));
        assertTrue(new BoundingBox(0, 0, 1000, 700).contains(place.bounds()), place.toString());
    }

    @Test
    void withinALargeTargetItStandsAtTheUpperRight() {
        for (Bounds target : List.of(new BoundingBox(0, 0, 1000, 700), new BoundingBox(100, 50, 800, 620))) {
            BubblePlace place = BubblePlace.beside(target, SIZE, AREA);
            assertEquals(Optional.empty(), place.side());
            assertTrue(target.contains(place.bounds()), place.toString());
        }
    }
}
