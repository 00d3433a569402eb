package org.tramstudio.circuit;

/**
 * How far two multipliers are from the exact product, pair by pair: |error of the second| - |error of the first|, below
 * 0 where the second is nearer.
 *
 * @param first one multiplier
 * @param second the other
 * @param grid the difference of every pair as a picture
 * @param nearer share of the pairs where the second is nearer to the exact product, 0 to 1
 * @param further share of the pairs where it is further from it, 0 to 1
 */
public record ErrorDifference(ProductTable first, ProductTable second, OperandPairGrid grid, double nearer,
                              double further) {

    /**
     * Looks at every pair; takes up to a second for 12 bits.
     *
     * @throws IllegalArgumentException if their operands differ
     */
    public static ErrorDifference of(ProductTable first, ProductTable second) {
        OperandFormat operands = first.operands();
        if (!operands.equals(second.operands())) {
            throw new IllegalArgumentException("errors of operands " + operands.description()
                    + " cannot be compared with those of operands " + second.operands().description());
        }
        long nearer = 0;
        long further = 0;
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                int difference = difference(first, second, w, x);
                nearer += difference < 0 ? 1 : 0;
                further += difference > 0 ? 1 : 0;
            }
        }
        return new ErrorDifference(first, second,
                OperandPairGrid.of(operands, (w, x) -> difference(first, second, w, x)),
                (double) nearer / operands.pairs(), (double) further / operands.pairs());
    }

    private static int difference(ProductTable first, ProductTable second, int weight, int activation) {
        return Math.abs(second.error(weight, activation)) - Math.abs(first.error(weight, activation));
    }

    /** The difference of a pair of codes. */
    public int at(int weight, int activation) {
        return difference(first, second, weight, activation);
    }
}
