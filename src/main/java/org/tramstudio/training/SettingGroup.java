package org.tramstudio.training;

/** Where a form shows a setting. */
public enum SettingGroup {
    /** Which multipliers are tried. */
    SEARCH("Search"),
    /** What computes with them. */
    NETWORK("Network"),
    /** Epochs, rates and seeds. */
    TRAINING("Training"),
    /** Phase 0. */
    QUANTISATION("Quantisation"),
    /** What makes a study quicker. */
    SPEED("Speed");

    private final String title;

    SettingGroup(String title) {
        this.title = title;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }
}
