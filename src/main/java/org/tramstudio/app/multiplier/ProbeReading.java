package org.tramstudio.app.multiplier;

import java.util.Optional;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.SignalValues;

/**
 * What a multiplier makes of a pair of operands.
 *
 * @param operands widths and sign
 * @param pair the operands
 * @param computed the multiplier's product
 * @param values of the bits of the circuit on the screen; empty where only its products are known
 */
record ProbeReading(OperandFormat operands, OperandPair pair, long computed, Optional<SignalValues> values) {

    /** Feeds a pair to the circuit that is drawn, or looks it up where there is none. */
    static ProbeReading of(MultiplierEvaluation evaluation, OperandPair pair) {
        OperandFormat operands = evaluation.shown().operands();
        OperandPair possible = pair.within(operands);
        Optional<SignalValues> values = evaluation.picture().map(picture -> SignalValues.of(picture.netlist(),
                picture.ties(), possible.weight(), possible.activation()));
        long computed = values.map(SignalValues::product).orElseGet(() -> (long) evaluation.shown().table()
                .orElseThrow().product(possible.weight(), possible.activation()));
        return new ProbeReading(operands, possible, computed, values);
    }

    /** The exact product. */
    long exact() {
        return operands.exactProduct(pair.weight(), pair.activation());
    }

    /** How far the computed product is from the exact one. */
    long difference() {
        return computed - exact();
    }
}
