package org.tramstudio.training;

/** What the searches of phase 2 weigh operand pairs by. */
public enum MappingOperands {
    /** All pairs of codes alike. */
    UNIFORM("uniform", "All alike"),
    /** As often as the approximated layers were seen to have them. */
    MEASURED("measured", "As measured in the layers");

    private final String id;
    private final String title;

    MappingOperands(String id, String title) {
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
