package org.tramstudio.study;

/** The ways in which a design's power is told, each over the accurate multiplier's. They are never mixed. */
public enum PowerKind {
    /** Of the mapped circuit, gate by gate with the activity of every net; what is reported. */
    SIMULATED("Simulated"),
    /** Cost of the mapped circuit's components. */
    MAPPED("Mapped"),
    /** f_power(Θ) (Eq. 5), what training minimises. */
    PREDICTED("Predicted");

    private final String title;

    PowerKind(String title) {
        this.title = title;
    }

    /** What an axis is called that shows it in percent. */
    public String axisTitle() {
        return title + " multiplier power (% of the accurate one)";
    }

    /** The name in the window. */
    public String title() {
        return title;
    }
}
