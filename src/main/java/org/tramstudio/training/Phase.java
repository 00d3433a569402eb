package org.tramstudio.training;

/** The phases of the method, in order. */
public enum Phase {
    /** Training of the floating-point network, before the method begins. */
    FLOAT("Floating point"),
    /** Phase 0: range search and quantisation (method, Section 4). */
    QUANTIZE("Phase 0: quantise"),
    /** Phase 1: structure and weights are trained together (Eq. 2 and 6). */
    EXPLORE("Phase 1: explore"),
    /** Phase 2: the structure parameters become a netlist (Eq. 7). */
    MAP("Phase 2: map"),
    /** Phase 3: the multiplier is frozen and the weights are retrained. */
    RECOVER("Phase 3: recover");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }
}
