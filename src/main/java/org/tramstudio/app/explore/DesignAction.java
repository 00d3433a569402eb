package org.tramstudio.app.explore;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What can be done with the designs that are chosen in the table, by context menu and key. */
enum DesignAction {
    SHOW("Show multiplier", "Show multiplier", Optional.of(new KeyCodeCombination(KeyCode.ENTER))),
    COMPARE("Compare", "Compare %d designs", shortcut(KeyCode.D)),
    EXPORT("Export…", "Export %d designs…", Optional.empty()),
    COPY("Copy as text", "Copy %d designs as text", shortcut(KeyCode.C)),
    ALL("Choose all", "Choose all", shortcut(KeyCode.A));

    private final String ofOne;
    private final String ofSeveral;
    private final Optional<KeyCombination> key;

    DesignAction(String ofOne, String ofSeveral, Optional<KeyCombination> key) {
        this.ofOne = ofOne;
        this.ofSeveral = ofSeveral;
        this.key = key;
    }

    private static Optional<KeyCombination> shortcut(KeyCode code) {
        return Optional.of(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    }

    /** What it is called where so many designs are chosen. */
    String title(int chosen) {
        return chosen > 1 ? ofSeveral.formatted(chosen) : ofOne;
    }

    /** Its key, while the table has the focus. */
    Optional<KeyCombination> key() {
        return key;
    }

    /**
     * Why it cannot be done now, in a few words; empty if it can.
     *
     * @param chosen how many designs are chosen
     * @param all how many there are
     */
    Optional<String> obstacle(int chosen, int all) {
        if (this == ALL) {
            return all == 0 ? Optional.of("there are no designs yet")
                    : chosen == all ? Optional.of("all are chosen") : Optional.empty();
        }
        return chosen == 0 ? Optional.of("choose a design first") : Optional.empty();
    }
}
