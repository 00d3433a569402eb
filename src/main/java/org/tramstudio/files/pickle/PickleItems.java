package org.tramstudio.files.pickle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list, tuple or set of a pickle. */
public final class PickleItems implements PickleValue {

    private final List<PickleValue> items;

    PickleItems(List<PickleValue> items) {
        this.items = new ArrayList<>(items);
    }

    void add(PickleValue item) {
        items.add(item);
    }

    /** The values in their order. */
    public List<PickleValue> items() {
        return Collections.unmodifiableList(items);
    }

    @Override
    public String toString() {
        return items.size() + " items";
    }
}
