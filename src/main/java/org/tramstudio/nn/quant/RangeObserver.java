package org.tramstudio.nn.quant;

/** How the range that is quantised is found (method, Section 4). */
public enum RangeObserver {
    /** From the least to the greatest value. */
    MIN_MAX("min-max", "Least to greatest"),
    /** Both ends clipped by the factor that gives the least error in the 2.4th power. */
    MSE("mse", "Least error"),
    /** As {@link #MSE} at first, then the factors are trained with the weights. */
    LEARNED("learned", "Learned clipping");

    private final String id;
    private final String title;

    RangeObserver(String id, String title) {
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
