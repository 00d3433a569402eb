package org.tramstudio.circuit.format;

import java.util.Optional;
import org.tramstudio.circuit.OperandFormat;

/**
 * What a reader is told about a file.
 *
 * @param signed whether operands and product are in two's complement; empty: the file tells, else the nearer exact product
 * @param transposed whether to exchange the roles of the operands
 * @param inCodeOrder whether a table is known to have its rows and columns in the order of codes; if not, the order that is
 *                    much nearer to the exact product is taken
 */
public record ReadOptions(Optional<Boolean> signed, boolean transposed, boolean inCodeOrder) {

    /** Nothing is told: the file decides. */
    public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty(), false);

    /** As {@link #ReadOptions(Optional, boolean, boolean)}, of a table whose order is not known. */
    public ReadOptions(Optional<Boolean> signed, boolean transposed) {
        this(signed, transposed, false);
    }

    /** For a file that this program wrote of a circuit with these operands: nothing has to be guessed. */
    public static ReadOptions asWritten(OperandFormat operands) {
        return new ReadOptions(Optional.of(operands.signed()), false, true);
    }
}
