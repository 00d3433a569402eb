package org.tramstudio.circuit;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What kind of function a multiplier computes, apart from how large its errors are.
 *
 * @param truncatedColumns k, where it is the exact multiplier without its k least significant columns; 0 for the exact
 *                         one
 * @param brokenArray the break levels, where it is an array without its first rows
 * @param symmetry whether the operands may be exchanged
 * @param largestForZeroWeight largest |f(0, x)|: what a zero weight, or padding, adds to a sum by mistake
 * @param largestForZeroActivation largest |f(w, 0)|: what a zero activation adds to a sum by mistake
 * @param monotone whether the product never goes against the exact one: with one operand fixed at a value of at least 0,
 *                 it never falls as the other rises; at a negative one, it never rises
 * @param identity {@link ProductTable#identity()}: the same for the same function, whatever its name
 */
public record MultiplierTraits(OptionalInt truncatedColumns, Optional<BrokenArray> brokenArray, Symmetry symmetry,
                               long largestForZeroWeight, long largestForZeroActivation, boolean monotone,
                               String identity) {

    /** Whether f(w, x) = f(x, w) for all operands. */
    public enum Symmetry {
        /** It is so for all pairs. */
        COMMUTATIVE,
        /** It is not so for some pair: it matters which operand is the weight. */
        NOT_COMMUTATIVE,
        /** The operands have different widths and cannot be exchanged. */
        WIDTHS_DIFFER
    }

    /** The traits of a table. */
    public static MultiplierTraits of(ProductTable table) {
        OperandFormat operands = table.operands();
        long zeroWeight = 0;
        for (int x = 0; x < operands.activations(); x++) {
            zeroWeight = Math.max(zeroWeight, Math.abs((long) table.product(0, x)));
        }
        long zeroActivation = 0;
        for (int w = 0; w < operands.weights(); w++) {
            zeroActivation = Math.max(zeroActivation, Math.abs((long) table.product(w, 0)));
        }
        return new MultiplierTraits(ColumnTruncation.recognize(table), BrokenArray.recognize(table), symmetry(table),
                zeroWeight, zeroActivation, risesWithActivation(table) && risesWithActivation(table.transposed()),
                table.identity());
    }

    private static Symmetry symmetry(ProductTable table) {
        if (table.operands().weightWidth() != table.operands().activationWidth()) {
            return Symmetry.WIDTHS_DIFFER;
        }
        for (int w = 0; w < table.size(); w++) {
            for (int x = 0; x < w; x++) {
                if (table.product(w, x) != table.product(x, w)) {
                    return Symmetry.NOT_COMMUTATIVE;
                }
            }
        }
        return Symmetry.COMMUTATIVE;
    }

    private static boolean risesWithActivation(ProductTable table) {
        OperandFormat operands = table.operands();
        int most = operands.signed() ? operands.activations() / 2 - 1 : operands.activations() - 1;
        for (int w = 0; w < operands.weights(); w++) {
            boolean falls = operands.weight(w) < 0;
            for (int x = 0; x < operands.activations(); x++) {
                int next = x + 1 & operands.activations() - 1;
                int step = table.product(w, next) - table.product(w, x);
                if (x != most && (falls ? step > 0 : step < 0)) {
                    return false;
                }
            }
        }
        return true;
    }
}
