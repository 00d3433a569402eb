package org.tramstudio.tram;

import java.util.Optional;
import org.tramstudio.circuit.OperandFormat;

/** A way to turn structure parameters into a netlist (phase 2). */
public enum MappingMethod {
    GREEDY("greedy", "Greedy (the paper's)", OperandFormat.MAX_WIDTH,
            "From the least significant column up, each compressor output is tied to 0 where that lowers the mean "
                    + "squared error to the target."),
    REBUILT("rebuilt", "Rebuilt tree", GreedyMapper.MAX_LISTED_WIDTH,
            "The greedy mapping's partial products in a new compressor tree: what is left is added with fewer cells."),
    REFINED("refined", "Refined", GreedyMapper.MAX_LISTED_WIDTH,
            "Searches which partial products to keep, drop or merge, for less error to the target at the rebuilt "
                    + "tree's cost, or less cost at its error."),
    DIRECT("direct", "Direct", GreedyMapper.MAX_LISTED_WIDTH,
            "Leaves Θ aside: the least error under an operand distribution that a cost budget allows.");

    private final String id;
    private final String title;
    private final int widest;
    private final String description;

    MappingMethod(String id, String title, int widest, String description) {
        this.id = id;
        this.title = title;
        this.widest = widest;
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

    /** Bits of the widest operands that it maps. */
    public int widest() {
        return widest;
    }

    /** Why it does not map operands of a width, as a sentence; empty where it does. */
    public Optional<String> obstacle(int width) {
        return width <= widest ? Optional.empty()
                : Optional.of(title + " maps operands of up to " + widest + " bits, not " + width + ".");
    }

    /** What it does, in one sentence. */
    public String description() {
        return description;
    }
}
