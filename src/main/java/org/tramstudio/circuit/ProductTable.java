package org.tramstudio.circuit;

/**
 * The product of every operand pair: f(w, x), 2^B x 2^B entries. Immutable.
 *
 * <p>STUB OF THE CONTRACT: the circuit branch fills this in.
 */
public final class ProductTable {

    private final int width;
    private final int[] products;

    ProductTable(int width, int[] products) {
        this.width = width;
        this.products = products.clone();
    }

    /** The table of w times x. */
    public static ProductTable exact(int width) {
        int size = 1 << width;
        int[] products = new int[size * size];
        for (int w = 0; w < size; w++) {
            for (int x = 0; x < size; x++) {
                products[w * size + x] = w * x;
            }
        }
        return new ProductTable(width, products);
    }

    /** Bits of each operand. */
    public int width() {
        return width;
    }

    /** f(w, x). */
    public int product(int weight, int activation) {
        return products[(weight << width) + activation];
    }
}
