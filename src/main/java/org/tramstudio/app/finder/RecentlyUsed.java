package org.tramstudio.app.finder;

import java.util.ArrayList;
import java.util.List;

/** What was chosen last, the latest first. FX thread only. */
public final class RecentlyUsed {

    private static final int MOST = 12;

    private final List<String> keys = new ArrayList<>();

    /** Puts something at the head. */
    public void add(String key) {
        keys.remove(key);
        keys.addFirst(key);
        if (keys.size() > MOST) {
            keys.removeLast();
        }
    }

    /** Takes over what was remembered, the latest first. */
    public void restore(List<String> remembered) {
        remembered.reversed().forEach(this::add);
    }

    /** The {@linkplain Findable#key() keys} of what was chosen, the latest first. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    /** From 1 for what was chosen last, falling to 0 for what was not chosen lately. */
    double freshness(String key) {
        int place = keys.indexOf(key);
        return place < 0 ? 0 : 1 - (double) place / MOST;
    }
}
