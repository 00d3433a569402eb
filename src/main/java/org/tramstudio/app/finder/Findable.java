package org.tramstudio.app.finder;

import java.util.Optional;

/**
 * Something that can be done or gone to.
 *
 * @param kind what it is
 * @param title what it is called
 * @param detail what tells it from others of its name, such as its menu; may be empty
 * @param otherWords further words that it can be found by and that are not shown; may be empty
 * @param keys its key, if it has one
 * @param obstacle why it cannot be done now, in a few words; empty if it can
 * @param action does it, on the FX thread
 */
public record Findable(FindableKind kind, String title, String detail, String otherWords, Optional<String> keys,
                       Optional<String> obstacle, Runnable action) {

    /** Something without a key that can always be done. */
    public static Findable of(FindableKind kind, String title, String detail, String otherWords, Runnable action) {
        return new Findable(kind, title, detail, otherWords, Optional.empty(), Optional.empty(), action);
    }

    /** Names it among all, in this run of the program and later ones. */
    public String key() {
        return kind + ":" + detail + ":" + title;
    }
}
