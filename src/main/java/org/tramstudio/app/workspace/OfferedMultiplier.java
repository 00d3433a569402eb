package org.tramstudio.app.workspace;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A multiplier that the one on the screen can be compared with.
 *
 * @param kind which part of a list it belongs to
 * @param title what to call it
 * @param obstacle why it cannot be had now; empty where it can
 * @param read maps or reads it; may read the disk, so not on the FX thread
 */
public record OfferedMultiplier(Kind kind, String title, Optional<String> obstacle, Callable<ShownMultiplier> read) {

    /** Where multipliers come from. */
    public enum Kind {
        /** The accurate one of the operands on the screen. */
        ACCURATE("Accurate"),
        /** Designs of the open project. */
        DESIGN("Designs of the project"),
        /** Put into the Compare view by the user. */
        PINNED("Pinned in Compare"),
        /** Circuits of others that the project keeps. */
        LIBRARY("Library circuits");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** For a heading. */
        public String title() {
            return title;
        }
    }
}
