package org.tramstudio.nn.graph;

/** How the values along axes become one. */
public enum Reduction {
    /** Their mean. */
    MEAN("Mean"),
    /** Their sum. */
    SUM("Sum"),
    /** The greatest. */
    MAXIMUM("Maximum"),
    /** The least. */
    MINIMUM("Minimum");

    private final String title;

    Reduction(String title) {
        this.title = title;
    }

    /** The name in tables. */
    public String title() {
        return title;
    }
}
