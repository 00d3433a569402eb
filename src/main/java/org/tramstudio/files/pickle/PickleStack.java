package org.tramstudio.files.pickle;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.task.UserFacingException;

/** The stack of a pickle, with its marks. */
final class PickleStack {

    private final PickleInput input;
    private final List<PickleValue> values = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();

    PickleStack(PickleInput input) {
        this.input = input;
    }

    void push(PickleValue value) {
        values.add(value);
    }

    void mark() {
        marks.add(values.size());
    }

    PickleValue top() throws UserFacingException {
        requireAboveMark(1);
        return values.getLast();
    }

    PickleValue pop() throws UserFacingException {
        requireAboveMark(1);
        return values.removeLast();
    }

    /** Takes a value away, or a mark that lies on top. */
    void drop() throws UserFacingException {
        if (!marks.isEmpty() && marks.getLast() == values.size()) {
            marks.removeLast();
        } else {
            pop();
        }
    }

    /** The topmost values, the deepest first. */
    List<PickleValue> pop(int count) throws UserFacingException {
        requireAboveMark(count);
        return popFrom(values.size() - count);
    }

    List<PickleValue> popToMark() throws UserFacingException {
        if (marks.isEmpty()) {
            throw input.wrong("a collection ends that never began");
        }
        return popFrom(marks.removeLast());
    }

    private List<PickleValue> popFrom(int begin) {
        List<PickleValue> above = values.subList(begin, values.size());
        List<PickleValue> taken = List.copyOf(above);
        above.clear();
        return taken;
    }

    private void requireAboveMark(int count) throws UserFacingException {
        if (values.size() - (marks.isEmpty() ? 0 : marks.getLast()) < count) {
            throw input.wrong("a value is used that is not there");
        }
    }
}
