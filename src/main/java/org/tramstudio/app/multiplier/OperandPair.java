package org.tramstudio.app.multiplier;

import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;

/**
 * A pair of operands.
 *
 * @param weight code of W
 * @param activation code of X
 */
public record OperandPair(int weight, int activation) {

    /** The code of one of them. */
    int code(Operand operand) {
        return operand == Operand.WEIGHT ? weight : activation;
    }

    /** With another code for one of them. */
    OperandPair with(Operand operand, int code) {
        return operand == Operand.WEIGHT ? new OperandPair(code, activation) : new OperandPair(weight, code);
    }

    /** What the code of one of them stands for. */
    int value(Operand operand, OperandFormat operands) {
        return operand == Operand.WEIGHT ? operands.weight(weight) : operands.activation(activation);
    }

    /** With only as many bits as operands of a format have. */
    OperandPair within(OperandFormat operands) {
        return new OperandPair(weight & operands.weights() - 1, activation & operands.activations() - 1);
    }
}
