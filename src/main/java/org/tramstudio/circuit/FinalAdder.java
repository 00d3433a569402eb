package org.tramstudio.circuit;

/** How the last two rows that a compressor tree leaves are added. */
public enum FinalAdder {
    /** Carries ripple from column to column: small and slow. */
    RIPPLE("ripple", "Ripple carry"),
    /** Parallel prefix: carries in a logarithmic number of steps, of gates instead of full adders. */
    KOGGE_STONE("kogge-stone", "Kogge-Stone");

    private final String id;
    private final String title;

    FinalAdder(String id, String title) {
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
