package org.tramstudio.circuit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The product of every operand pair of an unsigned multiplier: f(w, x), 2^B x 2^B entries. Immutable. */
public final class ProductTable {

    /** The widest operands that a table is made for. */
    public static final int MAX_WIDTH = 12;

    private final int width;
    private final int[] products;

    private ProductTable(int width, int[] products) {
        this.width = width;
        this.products = products;
    }

    /**
     * Makes a table of given products.
     *
     * @param width B, bits of each operand, 2 to 12
     * @param products 2^2B values from 0 to 2^2B - 1; f(w, x) at w · 2^B + x
     * @throws IllegalArgumentException naming what does not fit
     */
    public static ProductTable ofProducts(int width, int[] products) {
        checkWidth(width);
        if (products.length != 1 << 2 * width) {
            throw new IllegalArgumentException("a " + width + "-bit multiplier has " + (1 << 2 * width)
                    + " operand pairs; there are " + products.length + " products");
        }
        for (int pair = 0; pair < products.length; pair++) {
            if (products[pair] < 0 || products[pair] >= products.length) {
                throw new IllegalArgumentException("the product of " + (pair >> width) + " and "
                        + (pair & (1 << width) - 1) + " is " + products[pair] + "; " + 2 * width
                        + " product bits hold 0 to " + (products.length - 1));
            }
        }
        return new ProductTable(width, products.clone());
    }

    /**
     * Simulates all operand pairs of a multiplier whose operands have the same width.
     *
     * @throws IllegalArgumentException if they are wider than {@link #MAX_WIDTH} bits
     * @throws IllegalStateException if their widths differ
     */
    public static ProductTable of(Netlist netlist) {
        checkWidth(netlist.width());
        return new ProductTable(netlist.width(), new BitParallelSimulation(netlist).evaluateAll().products());
    }

    /** The table of w times x, for operands of 2 to 12 bits. */
    public static ProductTable exact(int width) {
        checkWidth(width);
        int size = 1 << width;
        int[] products = new int[size * size];
        for (int w = 0; w < size; w++) {
            for (int x = 0; x < size; x++) {
                products[w * size + x] = w * x;
            }
        }
        return new ProductTable(width, products);
    }

    private static void checkWidth(int width) {
        if (width < Netlist.MIN_WIDTH || width > MAX_WIDTH) {
            throw new IllegalArgumentException("a product table of " + width + "-bit operands was asked for; it can "
                    + "have " + Netlist.MIN_WIDTH + " to " + MAX_WIDTH + " bits");
        }
    }

    /** B, bits of each operand. */
    public int width() {
        return width;
    }

    /** Operand values: 2^B. */
    public int size() {
        return 1 << width;
    }

    /** f(w, x), operands from 0 to 2^B - 1. */
    public int product(int weight, int activation) {
        return products[(weight << width) + activation];
    }

    /** d(w, x) = f(w, x) - w·x. */
    public int error(int weight, int activation) {
        return product(weight, activation) - weight * activation;
    }

    /** All products as a new array: f(w, x) at w · 2^B + x. */
    public int[] toArray() {
        return products.clone();
    }

    /**
     * What identifies the multiplier, whatever its name: the SHA-256 of its products, each as four bytes, least
     * significant first, in the order of {@link #toArray()}; 64 hexadecimal digits.
     */
    public String identity() {
        ByteBuffer bytes = ByteBuffer.allocate(products.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(products);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductTable table && width == table.width && Arrays.equals(products, table.products);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(products);
    }

    @Override
    public String toString() {
        return "product table of " + width + "-bit operands, " + identity();
    }
}
