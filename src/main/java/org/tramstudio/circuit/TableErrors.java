package org.tramstudio.circuit;

import java.util.Optional;

/**
 * The errors of all operand pairs of a table.
 *
 * @param table all products
 * @param distribution how probable each pair is; empty for all alike
 * @param weights of all pairs, by the distribution
 */
record TableErrors(ProductTable table, Optional<OperandDistribution> distribution, PairWeights weights) implements WeightedErrors {

    TableErrors(ProductTable table, Optional<OperandDistribution> distribution) {
        this(table, distribution, new PairWeights(table.operands(), distribution));
    }

    @Override
    public OperandFormat operands() {
        return table.operands();
    }

    @Override
    public double total() {
        return weights.total();
    }

    @Override
    public void forEach(Visitor visitor) {
        for (int w = 0; w < operands().weights(); w++) {
            double[] row = weights.row(w);
            for (int x = 0; x < row.length; x++) {
                visitor.pair(table.product(w, x), table.error(w, x), row[x]);
            }
        }
    }
}
