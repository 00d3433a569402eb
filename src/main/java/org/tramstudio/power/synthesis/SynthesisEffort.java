package org.tramstudio.power.synthesis;

/** How hard a netlist is optimised before it is mapped. */
public enum SynthesisEffort {
    /** Mapped as it is drawn, in some 10 ms for 8 bits: enough for netlists out of a compressor tree. */
    QUICK,
    /**
     * First what don't-cares make superfluous is removed, which takes about a second for 8 bits. Netlists made by others
     * need it to be compared fairly; those out of a compressor tree lose 2 % of their power by it.
     */
    THOROUGH
}
