package org.tramstudio.app.multiplier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The steps that can be undone and redone, each with a name and the state that it leads to. Changes of one gesture, such as
 * the drag of a slider, are one step. FX thread only.
 *
 * @param <S> an immutable state
 */
final class UndoHistory<S> {

    /** What is no part of a gesture. */
    static final String SINGLE = "";
    private static final int MOST_STEPS = 500;

    private final Deque<Step<S>> undo = new ArrayDeque<>();
    private final Deque<Step<S>> redo = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<String>> undoable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String openGesture = SINGLE;

    /** A step, and the state on its other side. */
    private record Step<S>(String name, S state) {
    }

    /** Name of the step that undo takes back; empty where there is none. */
    ReadOnlyObjectProperty<Optional<String>> undoable() {
        return undoable.getReadOnlyProperty();
    }

    /** Name of the step that redo makes again; empty where there is none. */
    ReadOnlyObjectProperty<Optional<String>> redoable() {
        return redoable.getReadOnlyProperty();
    }

    /**
     * Notes a step that is about to be made; what could be redone is forgotten.
     *
     * @param name what it is called
     * @param gesture what it is a part of; goes with the step before it where that is of the same gesture, which has not
     *                ended; {@link #SINGLE} for a step of its own
     * @param before the state before it
     */
    void note(String name, String gesture, S before) {
        boolean goesOn = !gesture.equals(SINGLE) && gesture.equals(openGesture);
        undo.push(new Step<>(name, goesOn ? undo.pop().state() : before));
        if (undo.size() > MOST_STEPS) {
            undo.removeLast();
        }
        redo.clear();
        openGesture = gesture;
        tell();
    }

    /** The next change is a step of its own, whatever its gesture. */
    void endGesture() {
        openGesture = SINGLE;
    }

    /** Takes the last step back: gives the state before it; empty where there is none. */
    Optional<S> undo(S now) {
        return move(undo, redo, now);
    }

    /** Makes the step again that was taken back last: gives the state after it; empty where there is none. */
    Optional<S> redo(S now) {
        return move(redo, undo, now);
    }

    /** Forgets all steps. */
    void clear() {
        undo.clear();
        redo.clear();
        endGesture();
        tell();
    }

    private Optional<S> move(Deque<Step<S>> from, Deque<Step<S>> to, S now) {
        endGesture();
        Optional<Step<S>> step = Optional.ofNullable(from.poll());
        step.ifPresent(made -> to.push(new Step<>(made.name(), now)));
        tell();
        return step.map(Step::state);
    }

    private void tell() {
        undoable.set(Optional.ofNullable(undo.peek()).map(Step::name));
        redoable.set(Optional.ofNullable(redo.peek()).map(Step::name));
    }
}
