package org.tramstudio.tram;

/** Which of error and cost a search lowers, and which it holds within a budget. */
public enum SearchAim {
    /** The least error among all choices whose cost is within the budget. */
    LEAST_ERROR("error"),
    /** The least cost among all choices whose error is within the budget. */
    LEAST_COST("cost");

    private final String id;

    SearchAim(String id) {
        this.id = id;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }
}
