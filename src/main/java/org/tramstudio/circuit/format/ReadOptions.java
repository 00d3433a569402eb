package org.tramstudio.circuit.format;

import java.util.Optional;

/**
 * What a reader is told about a file.
 *
 * @param signed whether operands and product are in two's complement; empty: the file tells, else the nearer exact product
 * @param transposed whether to exchange the roles of the operands
 */
public record ReadOptions(Optional<Boolean> signed, boolean transposed) {

    /** Nothing is told: the file decides. */
    public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty(), false);
}
