package org.tramstudio.app.export;

/** Which designs are exported. */
enum ExportScope {
    CHOSEN("Chosen", "The designs that were chosen, or the multiplier on the screen"),
    FRONT("Pareto front", "The finished designs that no other beats in simulated power and accuracy, each in a folder of its own"),
    FINISHED("All finished", "Every finished design of the project, each in a folder of its own");

    private final String title;
    private final String explanation;

    ExportScope(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }
}
