package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.study.StudyQueue.Move;

class WorkOrderTest {

    private final WorkOrder<String> order = new WorkOrder<>();

    @Test
    void eachIsTakenOnceThoughTheOneBeforeHasNotLeft() {
        List.of("a", "b", "c").forEach(this::add);
        assertEquals(Optional.of("a"), order.take());
        assertEquals(Optional.of("b"), order.take());
        order.leave("a");
        assertEquals(Optional.of("c"), order.take());
        assertFalse(order.anyWaits());
        assertEquals(Optional.empty(), order.take());
        assertEquals(List.of("b", "c"), order.all());
    }

    @Test
    void whatLeavesBeforeItIsTakenIsNotTaken() {
        List.of("a", "b").forEach(this::add);
        order.leave("a");
        assertTrue(order.anyWaits());
        assertEquals(Optional.of("b"), order.take());
    }

    @Test
    void nothingIsThereTwice() {
        assertTrue(add("a"));
        assertFalse(add("a"));
        order.leave("a");
        assertTrue(add("a"));
    }

    @Test
    void onlyWhatWaitsIsMoved() {
        List.of("a", "b", "c", "d").forEach(this::add);
        order.take();
        assertFalse(order.move("a"::equals, Move.LATER));
        assertFalse(order.move("b"::equals, Move.EARLIER));
        assertFalse(order.move("d"::equals, Move.LATER));
        assertFalse(order.move("x"::equals, Move.FIRST));
        assertTrue(order.move("d"::equals, Move.FIRST));
        assertTrue(order.move("b"::equals, Move.LATER));
        assertEquals(List.of("a", "d", "c", "b"), order.all());
    }

    private boolean add(String item) {
        return order.add(item, item::equals);
    }
}
