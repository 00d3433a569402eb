package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whose definition of the normalised and of the relative error is used; all else is defined alike everywhere. For one
 * multiplier of 8 bits (mul8u_0AB) they give a mean relative error of 2.56 % or of 56.3 %.
 */
public enum MetricDefinition {
    /** The TRAM paper's: NMED over the largest product code, MRED over the pairs whose exact product is not 0. */
    PAPER("paper", "TRAM paper", true, false),
    /** The TRAM code's: NMED over the number of product codes, MRED over all pairs, against at least 1. */
    TRAM_CODE("tram-code", "TRAM code", false, true),
    /** EvoApproxLite's: NMED over the number of product codes, MRED over the pairs whose exact product is not 0. */
    EVOAPPROXLITE("evoapproxlite", "EvoApproxLite", false, false),
    /** EvoApprox8b's: NMED over the number of product codes, MRED over all pairs, against at least 1. */
    EVOAPPROX8B("evoapprox8b", "EvoApprox8b", false, true);

    private final String id;
    private final String title;
    private final boolean largestCodeDivides;
    private final boolean zeroProductsCount;

    MetricDefinition(String id, String title, boolean largestCodeDivides, boolean zeroProductsCount) {
        this.id = id;
        this.title = title;
        this.largestCodeDivides = largestCodeDivides;
        this.zeroProductsCount = zeroProductsCount;
    }

    /** The definition with an id. */
    public static Optional<MetricDefinition> ofId(String id) {
        return Arrays.stream(values()).filter(definition -> definition.id.equals(id)).findFirst();
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** In words: what the mean error distance is divided by, and which pairs the mean relative error is taken over. */
    public String description() {
        return "NMED: mean error over " + (largestCodeDivides ? "the largest product code, 2^(n+m) - 1"
                : "the number of product codes, 2^(n+m)") + "; MRED: "
                + (zeroProductsCount ? "over all pairs, against at least 1"
                : "over the pairs whose exact product is not 0");
    }

    /** What the mean error distance is divided by: 2^(n+m) - 1 or 2^(n+m), for n weight and m activation bits. */
    public double normalizingProduct(OperandFormat operands) {
        return operands.pairs() - (largestCodeDivides ? 1 : 0);
    }

    /**
     * Whether the mean relative error is taken over all pairs, against max(1, |w·x|); else over the pairs with w·x != 0.
     */
    public boolean zeroProductsCount() {
        return zeroProductsCount;
    }
}
