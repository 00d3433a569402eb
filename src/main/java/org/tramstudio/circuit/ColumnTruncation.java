package org.tramstudio.circuit;

import java.util.OptionalInt;

/** The multiplier that leaves out every partial product of its k least significant columns. */
public final class ColumnTruncation {

    private ColumnTruncation() {
    }

    /**
     * The product table of an otherwise exact multiplier without its least significant columns.
     *
     * @param width B, bits of each operand, 2 to 12
     * @param columns k, 0 to 2B - 1
     */
    public static ProductTable table(int width, int columns) {
        if (columns < 0 || columns > 2 * width - 1) {
            throw new IllegalArgumentException(columns + " columns cannot be truncated; a " + width
                    + "-bit multiplier has " + (2 * width - 1));
        }
        int size = 1 << width;
        int[] products = new int[size * size];
        for (int w = 0; w < size; w++) {
            for (int x = 0; x < size; x++) {
                products[w * size + x] = product(w, x, columns);
            }
        }
        return ProductTable.ofProducts(width, products);
    }

    /** k, where a table equals that of k truncated columns (0 for the exact table); else empty. */
    public static OptionalInt recognize(ProductTable table) {
        int largest = table.size() - 1;
        for (int columns = 0; columns < 2 * table.width(); columns++) {
            if (table.product(largest, largest) == product(largest, largest, columns)) {
                return isTruncated(table, columns) ? OptionalInt.of(columns) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isTruncated(ProductTable table, int columns) {
        for (int w = 0; w < table.size(); w++) {
            for (int x = 0; x < table.size(); x++) {
                if (table.product(w, x) != product(w, x, columns)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Σ of w_i x_j 2^(i+j) over i + j >= columns: each weight bit meets the activation bits from columns - i up. */
    private static int product(int weight, int activation, int columns) {
        int product = 0;
        for (int i = 0; weight >> i != 0; i++) {
            if ((weight >> i & 1) != 0) {
                int kept = Math.max(0, columns - i);
                product += activation >> kept << kept + i;
            }
        }
        return product;
    }
}
