package org.tramstudio.circuit;

import java.util.Optional;

/**
 * An unsigned multiplier that is exact but for partial products that it leaves out: f(w, x) = Σ w_i (x AND mask_i) 2^i.
 */
final class KeptPartialProducts {

    /** Tells whether the partial product w_i AND x_j is kept. */
    @FunctionalInterface
    interface Choice {
        boolean keeps(int weightBit, int activationBit);
    }

    private final OperandFormat operands;
    private final int[] masks;

    KeptPartialProducts(OperandFormat operands, Choice choice) {
        this.operands = operands;
        this.masks = new int[operands.weightWidth()];
        for (int i = 0; i < masks.length; i++) {
            for (int j = 0; j < operands.activationWidth(); j++) {
                masks[i] |= choice.keeps(i, j) ? 1 << j : 0;
            }
        }
    }

    /** What a table does for single ones tells what it can keep; empty where it is no such multiplier. */
    static Optional<KeptPartialProducts> candidate(ProductTable table) {
        OperandFormat operands = table.operands();
        if (operands.signed()) {
            return Optional.empty();
        }
        for (int i = 0; i < operands.weightWidth(); i++) {
            for (int j = 0; j < operands.activationWidth(); j++) {
                int product = table.product(1 << i, 1 << j);
                if (product != 0 && product != 1 << i + j) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new KeptPartialProducts(operands, (i, j) -> table.product(1 << i, 1 << j) != 0));
    }

    boolean keeps(int weightBit, int activationBit) {
        return (masks[weightBit] >> activationBit & 1) != 0;
    }

    /** Whether exactly the chosen partial products are kept. */
    boolean areThose(Choice choice) {
        for (int i = 0; i < masks.length; i++) {
            for (int j = 0; j < operands.activationWidth(); j++) {
                if (keeps(i, j) != choice.keeps(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a table holds the product of every pair. */
    boolean isFunctionOf(ProductTable table) {
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                if (table.product(w, x) != product(w, x)) {
                    return false;
                }
            }
        }
        return true;
    }

    ProductTable table() {
        int[] products = new int[(int) operands.pairs()];
        for (int pair = 0; pair < products.length; pair++) {
            products[pair] = product(pair >> operands.activationWidth(), pair & operands.activations() - 1);
        }
        return ProductTable.ofProducts(operands, products);
    }

    private int product(int weight, int activation) {
        int product = 0;
        for (int left = weight; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            product += (activation & masks[i]) << i;
        }
        return product;
    }
}
