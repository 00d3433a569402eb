package org.tramstudio.circuit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The product of every operand pair of a multiplier: f(w, x) for all codes of both operands. The entry of codes w and x
 * is at w · 2^(activation bits) + x. Products are values: of a signed multiplier they can be negative. Immutable.
 */
public final class ProductTable {

    /** Most operand bits in all that a table is made for. */
    public static final int MAX_OPERAND_BITS = 24;

    private final OperandFormat operands;
    private final int[] products;

    private ProductTable(OperandFormat operands, int[] products) {
        this.operands = operands;
        this.products = products;
    }

    /** {@link #ofProducts(OperandFormat, int[])} for unsigned operands of the same width, 2 to 12 bits. */
    public static ProductTable ofProducts(int width, int[] products) {
        return ofProducts(OperandFormat.unsigned(width), products);
    }

    /**
     * Makes a table of given products.
     *
     * @param operands widths and sign; at most {@link #MAX_OPERAND_BITS} bits in all
     * @param products one value for each pair of codes, f(w, x) at w · 2^(activation bits) + x, within what the product
     *                 bits hold
     * @throws IllegalArgumentException naming what does not fit
     */
    public static ProductTable ofProducts(OperandFormat operands, int[] products) {
        checkWidth(operands);
        if (products.length != operands.pairs()) {
            throw new IllegalArgumentException("a multiplier, " + operands.description() + ", has "
                    + operands.pairs() + " operand pairs; there are " + products.length + " products");
        }
        long least = operands.signed() ? -operands.pairs() / 2 : 0;
        long most = least + operands.pairs() - 1;
        for (int pair = 0; pair < products.length; pair++) {
            if (products[pair] < least || products[pair] > most) {
                throw new IllegalArgumentException("the product of "
                        + operands.weight(pair >> operands.activationWidth()) + " and "
                        + operands.activation(pair & operands.activations() - 1) + " is " + products[pair] + "; "
                        + operands.productWidth() + " product bits hold " + least + " to " + most);
            }
        }
        return new ProductTable(operands, products.clone());
    }

    /**
     * Simulates all operand pairs of a multiplier.
     *
     * @throws IllegalArgumentException if its operands have more than {@link #MAX_OPERAND_BITS} bits in all
     */
    public static ProductTable of(Netlist netlist) {
        OperandFormat operands = netlist.operands();
        checkWidth(operands);
        BlockSimulation simulation = new BlockSimulation(BlockProgram.of(netlist));
        int[] block = new int[simulation.pairs()];
        int[] products = new int[(int) operands.pairs()];
        for (int index = 0; index < simulation.blocks(); index++) {
            simulation.run(index, block);
            operands.toValues(block);
            System.arraycopy(block, 0, products, index * block.length, block.length);
        }
        return new ProductTable(operands, products);
    }

    /** The table of w times x, for unsigned operands of 2 to 12 bits. */
    public static ProductTable exact(int width) {
        return exact(OperandFormat.unsigned(width));
    }

    /** The table of exact products, for operands of at most {@link #MAX_OPERAND_BITS} bits in all. */
    public static ProductTable exact(OperandFormat operands) {
        checkWidth(operands);
        int[] products = new int[(int) operands.pairs()];
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                products[(w << operands.activationWidth()) + x] = (int) operands.exactProduct(w, x);
            }
        }
        return new ProductTable(operands, products);
    }

    private static void checkWidth(OperandFormat operands) {
        if (operands.productWidth() > MAX_OPERAND_BITS) {
            throw new IllegalArgumentException("a product table was asked for: " + operands.description()
                    + "; it can have at most " + MAX_OPERAND_BITS + " operand bits in all");
        }
    }

    /** Widths and sign of the operands. */
    public OperandFormat operands() {
        return operands;
    }

    /**
     * B, bits of each operand.
     *
     * @throws IllegalStateException if they differ
     */
    public int width() {
        return operands.width();
    }

    /**
     * Operand codes: 2^B.
     *
     * @throws IllegalStateException if the operands' widths differ
     */
    public int size() {
        return 1 << width();
    }

    /** f(w, x), the operands given as codes. */
    public int product(int weight, int activation) {
        return products[(weight << operands.activationWidth()) + activation];
    }

    /** d(w, x) = f(w, x) - w·x, the operands given as codes. */
    public int error(int weight, int activation) {
        return product(weight, activation) - operands.weight(weight) * operands.activation(activation);
    }

    /** All products, in the order of the codes. The array belongs to the table: it must not be changed. */
    int[] products() {
        return products;
    }

    /** All products as a new array, in the order of the codes. */
    public int[] toArray() {
        return products.clone();
    }

    /** The table with the roles of the operands exchanged: f'(w, x) = f(x, w). */
    public ProductTable transposed() {
        OperandFormat exchanged = new OperandFormat(operands.activationWidth(), operands.weightWidth(),
                operands.signed());
        int[] transposed = new int[products.length];
        for (int w = 0; w < operands.weights(); w++) {
            for (int x = 0; x < operands.activations(); x++) {
                transposed[(x << operands.weightWidth()) + w] = product(w, x);
            }
        }
        return new ProductTable(exchanged, transposed);
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
        return other instanceof ProductTable table && operands.equals(table.operands)
                && Arrays.equals(products, table.products);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(products);
    }

    @Override
    public String toString() {
        return "product table, " + operands.description() + ", " + identity();
    }
}
