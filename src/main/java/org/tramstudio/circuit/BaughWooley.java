package org.tramstudio.circuit;

import java.util.List;

/**
 * Two's complement operands summed without sign extension (Baugh and Wooley, modified form). The partial products of
 * exactly one sign bit count negatively; since -p = (NOT p) - 1, they are complemented, and the ones that are left over
 * add up to three constants: with n weight and m activation bits, 2^(n-1) + 2^(m-1) + 2^(n+m-1) modulo 2^(n+m).
 */
final class BaughWooley {

    private BaughWooley() {
    }

    /** Whether the partial product w_i AND x_j is complemented. */
    static boolean complements(OperandFormat operands, int weightBit, int activationBit) {
        return operands.signed()
                && weightBit == operands.weightWidth() - 1 != (activationBit == operands.activationWidth() - 1);
    }

    /** The columns that a constant 1 is added to, ascending. */
    static List<Integer> constantOnes(OperandFormat operands) {
        if (!operands.signed()) {
            return List.of();
        }
        int weightSign = operands.weightWidth() - 1;
        int activationSign = operands.activationWidth() - 1;
        int top = operands.productWidth() - 1;
        return weightSign == activationSign ? List.of(weightSign + 1, top)
                : List.of(Math.min(weightSign, activationSign), Math.max(weightSign, activationSign), top);
    }
}
