package org.tramstudio.tram;

/** A way to turn structure parameters into a netlist (phase 2). */
public enum MappingMethod {
    GREEDY("greedy", "Greedy (the paper's)",
            "From the least significant column up, each compressor output is tied to 0 where that lowers the mean "
                    + "squared error to the target."),
    REBUILT("rebuilt", "Rebuilt tree",
            "The greedy mapping's partial products in a new compressor tree: what is left is added with fewer cells."),
    REFINED("refined", "Refined",
            "Searches which partial products to keep, drop or merge, for less error to the target at the rebuilt "
                    + "tree's cost, or less cost at its error."),
    DIRECT("direct", "Direct",
            "Leaves Θ aside: the least error under an operand distribution that a cost budget allows.");

    private final String id;
    private final String title;
    private final String description;

    MappingMethod(String id, String title, String description) {
        this.id = id;
        this.title = title;
        this.description = description;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** What it does, in one sentence. */
    public String description() {
        return description;
    }
}
