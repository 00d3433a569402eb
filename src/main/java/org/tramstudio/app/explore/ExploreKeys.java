package org.tramstudio.app.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tramstudio.app.shell.KeyNote;

/** The keys of the Explore view's table and queue, made of what they do, so that a list of them cannot differ. */
public final class ExploreKeys {

    private static final String TABLE = "Explore, table of designs";
    private static final String QUEUE = "Explore, queue";

    private ExploreKeys() {
    }

    /** All of them. */
    public static List<KeyNote> list() {
        return Stream.concat(Arrays.stream(DesignAction.values()).flatMap(action -> action.key().stream()
                        .map(key -> new KeyNote(TABLE, action.title(0), key))),
                Arrays.stream(QueueAction.values()).map(action -> new KeyNote(QUEUE, action.title(Optional.empty()), action.key())))
                .toList();
    }
}
