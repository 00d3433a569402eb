package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.List;

/** How an accurate multiplier sums its partial products. */
public enum MultiplierArchitecture {
    /** The ripple array of the TRAM paper's Figure 1; Baugh-Wooley for signed operands. */
    ARRAY("array", "Ripple array"),
    /** Columns are compressed as early as possible; Baugh-Wooley for signed operands. */
    WALLACE("wallace", "Wallace tree"),
    /** Columns are compressed as late as possible; Baugh-Wooley for signed operands. */
    DADDA("dadda", "Dadda tree"),
    /** Radix-4 recoding of the weight halves the rows; signed operands only. */
    BOOTH("booth", "Booth radix-4");

    private final String id;
    private final String title;

    MultiplierArchitecture(String id, String title) {
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

    /** Whether multipliers with such operands can be built like this: Booth recoding needs signed ones. */
    public boolean supports(OperandFormat operands) {
        return this != BOOTH || operands.signed();
    }

    /** Those that can be built for unsigned operands, from which structure parameters are mapped. */
    public static List<MultiplierArchitecture> forUnsigned() {
        return Arrays.stream(values()).filter(architecture -> architecture != BOOTH).toList();
    }
}
