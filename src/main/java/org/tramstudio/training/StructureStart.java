package org.tramstudio.training;

import java.util.stream.IntStream;
import org.tramstudio.tram.StructureParameters;

/** Where phase 1 starts from. */
public enum StructureStart {
    /** The paper's: θ_0 to θ_3 = 1, the rest 0. */
    PAPER("paper", "Four columns removed (the paper's)"),
    /** θ_c = 1 for the columns below B/2, which for 8 bits is the paper's. */
    MODERATE("moderate", "Half as many columns removed as bits"),
    /** All 0. */
    ACCURATE("accurate", "Nothing removed");

    private final String id;
    private final String title;

    StructureStart(String id, String title) {
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

    /** Θ of so many columns, for operands of so many bits. */
    public StructureParameters theta(int bits, int columns) {
        return switch (this) {
            case PAPER -> StructureParameters.start(columns);
            case MODERATE -> StructureParameters.of(
                    IntStream.range(0, columns).mapToDouble(column -> column < bits / 2 ? 1 : 0).toArray());
            case ACCURATE -> StructureParameters.accurate(columns);
        };
    }
}
