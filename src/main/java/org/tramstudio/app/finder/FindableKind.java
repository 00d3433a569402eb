package org.tramstudio.app.finder;

/** What can be found, in the order in which it is offered while nothing is typed. */
public enum FindableKind {
    VIEW("Views"),
    COMMAND("Commands"),
    DESIGN("Designs of this project"),
    PROJECT("Projects"),
    SETTING("Settings of a study"),
    TERM("Words of the method");

    private final String title;

    FindableKind(String title) {
        this.title = title;
    }

    /** The heading above what is found of it. */
    public String title() {
        return title;
    }
}
