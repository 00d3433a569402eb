package org.tramstudio.circuit;

/**
 * The operand pairs whose product is wrong, and what they have in common.
 *
 * @param count how many there are
 * @param pairs how many operand pairs there are in all
 * @param leastError the smallest d = f(w, x) - w·x of the wrong pairs; 0 if there are none
 * @param greatestError the greatest
 * @param weightBits mask of the weight bits that are 1 in every wrong pair; 0 if there are none
 * @param activationBits mask of the activation bits that are 1 in every wrong pair
 */
public record WrongPairs(int count, long pairs, int leastError, int greatestError, int weightBits,
                         int activationBits) {

    /** Looks at every pair of a table of unsigned operands. */
    public static WrongPairs of(ProductTable table) {
        OperandFormat operands = table.operands();
        int count = 0;
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        int weightBits = operands.weights() - 1;
        int activationBits = operands.activations() - 1;
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                int error = table.error(w, x);
                if (error != 0) {
                    count++;
                    least = Math.min(least, error);
                    greatest = Math.max(greatest, error);
                    weightBits &= w;
                    activationBits &= x;
                }
            }
        }
        return count == 0 ? new WrongPairs(0, operands.pairs(), 0, 0, 0, 0)
                : new WrongPairs(count, operands.pairs(), least, greatest, weightBits, activationBits);
    }

    /** Whether the wrong pairs are all those in which the common bits are 1, and no others. */
    public boolean areThoseWithTheCommonBits() {
        return count > 0 && count == pairs >> Integer.bitCount(weightBits) + Integer.bitCount(activationBits);
    }
}
