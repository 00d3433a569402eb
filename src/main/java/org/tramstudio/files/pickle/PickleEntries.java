package org.tramstudio.files.pickle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A dictionary of a pickle. Texts of Python 2 and 3 are one kind of key. Entries under keys that are neither text nor a
 * number are left out: nothing that is read needs them.
 */
public final class PickleEntries implements PickleValue {

    private final Map<String, PickleValue> texts = new LinkedHashMap<>();

    void put(PickleValue key, PickleValue value) {
        key.text().or(() -> key.whole().map(String::valueOf)).ifPresent(text -> texts.put(text, value));
    }

    /** The entries in the order in which their keys were first put in; a key that is a number is written in decimal. */
    public Map<String, PickleValue> byText() {
        return Collections.unmodifiableMap(texts);
    }

    /** The value of a key. */
    public Optional<PickleValue> get(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    @Override
    public String toString() {
        return texts.size() + " entries";
    }
}
