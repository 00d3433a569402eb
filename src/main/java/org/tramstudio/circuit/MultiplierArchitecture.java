package org.tramstudio.circuit;

/** How an accurate multiplier sums its partial products. */
public enum MultiplierArchitecture {
    ARRAY("array", "Ripple array"),
    WALLACE("wallace", "Wallace tree");

    private final String id;
    private final String title;

    MultiplierArchitecture(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }
}
