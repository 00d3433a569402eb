package org.tramstudio.files.pickle;

import java.util.List;
import java.util.Optional;

/**
 * What a file wants to be made by calling a class or function. Nothing is called: the wish is kept, with all that the file
 * then puts into the object.
 */
public final class PickleCall implements PickleValue {

    private final PickleValue callee;
    private final PickleItems arguments;
    private final PickleItems items = new PickleItems(List.of());
    private final PickleEntries entries = new PickleEntries();
    private Optional<PickleValue> state = Optional.empty();

    PickleCall(PickleValue callee, PickleItems arguments) {
        this.callee = callee;
        this.arguments = arguments;
    }

    void build(PickleValue with) {
        state = Optional.of(with);
    }

    /** Name of what is called, module and name; empty if it is called by another way than its name. */
    public String name() {
        return callee instanceof Named named ? named.qualified() : "";
    }

    /** What it is called with. */
    public List<PickleValue> arguments() {
        return arguments.items();
    }

    /** The state that the file gives to the object. */
    public Optional<PickleValue> state() {
        return state;
    }

    /** What the file appends to the object. */
    public PickleItems items() {
        return items;
    }

    /** What the file puts into the object under keys. */
    public PickleEntries entries() {
        return entries;
    }

    @Override
    public String toString() {
        return "call of " + name();
    }
}
