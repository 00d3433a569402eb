package org.tramstudio.nn;

import org.tramstudio.nn.axm.ErrorTables;

/** How a network multiplies. */
public sealed interface Arithmetic {

    /** In floating point. */
    record FloatingPoint() implements Arithmetic {
    }

    /**
     * On quantised operands, exactly.
     *
     * @param bits width of both operands
     */
    record Quantized(int bits) implements Arithmetic {
    }

    /**
     * On quantised operands, with an approximate multiplier in the convolutions.
     *
     * @param bits width of both operands
     * @param error of the multiplier
     */
    record Approximate(int bits, ErrorTables error) implements Arithmetic {
    }
}
