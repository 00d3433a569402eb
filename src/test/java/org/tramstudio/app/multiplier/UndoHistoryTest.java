package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {

    private final UndoHistory<Integer> history = new UndoHistory<>();

    @Test
    void stepsAreTakenBackAndMadeAgainInOrder() {
        history.note("one", UndoHistory.SINGLE, 0);
        history.note("two", UndoHistory.SINGLE, 1);
        assertEquals(Optional.of("two"), history.undoable().get());
        assertEquals(Optional.of(1), history.undo(2));
        assertEquals(Optional.of("one"), history.undoable().get());
        assertEquals(Optional.of("two"), history.redoable().get());
        assertEquals(Optional.of(0), history.undo(1));
        assertEquals(Optional.empty(), history.undo(0));
        assertEquals(Optional.of(1), history.redo(0));
        assertEquals(Optional.of(2), history.redo(1));
        assertEquals(Optional.empty(), history.redo(2));
    }

    @Test
    void aNewStepForgetsWhatCouldBeMadeAgain() {
        history.note("one", UndoHistory.SINGLE, 0);
        history.undo(1);
        history.note("other", UndoHistory.SINGLE, 0);
        assertEquals(Optional.empty(), history.redoable().get());
    }

    @Test
    void aGestureIsOneStepUntilItEnds() {
        history.note("at 1", "slider", 0);
        history.note("at 2", "slider", 1);
        assertEquals(Optional.of("at 2"), history.undoable().get());
        history.endGesture();
        history.note("at 3", "slider", 2);
        history.note("at 4", "another", 3);
        assertEquals(Optional.of(3), history.undo(4));
        assertEquals(Optional.of(2), history.undo(3));
        assertEquals(Optional.of(0), history.undo(2));
        history.note("at 5", "slider", 0);
        assertEquals(Optional.of(0), history.undo(5), "what was taken back ended the gesture");
    }
}
