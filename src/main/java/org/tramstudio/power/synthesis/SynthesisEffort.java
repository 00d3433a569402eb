package org.tramstudio.power.synthesis;

/** How hard a netlist is optimised before it is mapped. */
public enum SynthesisEffort {
    /** Mapped as it is drawn, in some 10 ms for 8 bits: enough for netlists out of a compressor tree. */
    QUICK,
    /**
     * First everything that don't-cares allow is removed, in some 0.1 s for 8 bits. Netlists made by others need it to
     * be compared fairly.
     */
    THOROUGH
}
