package org.tramstudio.app.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.tramstudio.app.theme.IconShape;

/** The places of the navigation, in its order. */
public enum Destination {
    PROJECT("Project", IconShape.PROJECT, "What is open: samples, recent projects, and the open project's parts"),
    NETWORK("Network", IconShape.NETWORK, "The network's layers, and how many multiplications each of them needs"),
    DATASET("Dataset", IconShape.DATASET, "The images that the network is trained and measured with"),
    MULTIPLIER("Multiplier", IconShape.MULTIPLIER,
            "The partial-product tree, its error and its power; needs no network"),
    EXPLORE("Explore", IconShape.EXPLORE, "Train multiplier and network together, and weigh power against accuracy"),
    COMPARE("Compare", IconShape.COMPARE,
            "Designs and pinned multipliers in one table, and two of them side by side"),
    LEARN("Learn", IconShape.LEARN, "How a multiplier works, in eight chapters; for a class or a first look");

    private final String title;
    private final IconShape icon;
    private final String purpose;

    Destination(String title, IconShape icon, String purpose) {
        this.title = title;
        this.icon = icon;
        this.purpose = purpose;
    }

    /** The name in navigation and menu. */
    public String title() {
        return title;
    }

    IconShape icon() {
        return icon;
    }

    String purpose() {
        return purpose;
    }

    /** Whether something can be chosen there that the inspector shows. */
    public boolean hasSelection() {
        return this == MULTIPLIER || this == EXPLORE;
    }

    KeyCombination shortcut() {
        return new KeyCodeCombination(KeyCode.valueOf("DIGIT" + (ordinal() + 1)), KeyCombination.SHORTCUT_DOWN);
    }
}
