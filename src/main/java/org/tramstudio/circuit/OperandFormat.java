package org.tramstudio.circuit;

/**
 * How a multiplier reads its operands and gives its product. A <em>code</em> is the bit pattern of an operand as an
 * unsigned number, a <em>value</em> what it stands for: itself, or its two's complement.
 *
 * @param weightWidth bits of the first operand, 2 to 16
 * @param activationWidth bits of the second operand, 2 to 16
 * @param signed whether operands and product are in two's complement
 */
public record OperandFormat(int weightWidth, int activationWidth, boolean signed) {

    /** The narrowest operand. */
    public static final int MIN_WIDTH = 2;

    /** The widest operand. */
    public static final int MAX_WIDTH = 16;

    /**
     * Checks the widths.
     *
     * @throws IllegalArgumentException naming the operand whose width is out of range
     */
    public OperandFormat {
        checkWidth("weight", weightWidth);
        checkWidth("activation", activationWidth);
    }

    /** Two unsigned operands of the same width. */
    public static OperandFormat unsigned(int width) {
        return new OperandFormat(width, width, false);
    }

    /** Two operands of the same width in two's complement. */
    public static OperandFormat signed(int width) {
        return new OperandFormat(width, width, true);
    }

    private static void checkWidth(String operand, int width) {
        if (width < MIN_WIDTH || width > MAX_WIDTH) {
            throw new IllegalArgumentException("the " + operand + " has " + width + " bits; a multiplier's operand has "
                    + MIN_WIDTH + " to " + MAX_WIDTH);
        }
    }

    /**
     * Bits of each operand, where both have the same number.
     *
     * @throws IllegalStateException if they differ
     */
    public int width() {
        if (weightWidth != activationWidth) {
            throw new IllegalStateException("the operands have " + weightWidth + " and " + activationWidth
                    + " bits; a single width was expected");
        }
        return weightWidth;
    }

    /** Bits of the product: as many as both operands have together. */
    public int productWidth() {
        return weightWidth + activationWidth;
    }

    /** Bits of an operand. */
    public int width(Operand operand) {
        return operand == Operand.WEIGHT ? weightWidth : activationWidth;
    }

    /** Codes of the first operand. */
    public int weights() {
        return 1 << weightWidth;
    }

    /** Codes of the second operand. */
    public int activations() {
        return 1 << activationWidth;
    }

    /** Number of operand pairs: up to 2^32. */
    public long pairs() {
        return 1L << productWidth();
    }

    /** What a code of the first operand stands for. */
    public int weight(int code) {
        return value(code, weightWidth);
    }

    /** What a code of the second operand stands for. */
    public int activation(int code) {
        return value(code, activationWidth);
    }

    /** What a bit pattern of the product stands for: an unsigned number, or a number in two's complement. */
    public long product(long pattern) {
        int unused = Long.SIZE - productWidth();
        return signed ? pattern << unused >> unused : pattern;
    }

    /** Replaces bit patterns of products of at most 31 bits by what they stand for. */
    void toValues(int[] patterns) {
        if (signed) {
            int unused = Integer.SIZE - productWidth();
            for (int k = 0; k < patterns.length; k++) {
                patterns[k] = patterns[k] << unused >> unused;
            }
        }
    }

    /** The exact product of two codes' values. */
    public long exactProduct(int weightCode, int activationCode) {
        return (long) weight(weightCode) * activation(activationCode);
    }

    private int value(int code, int width) {
        int unused = Integer.SIZE - width;
        return signed ? code << unused >> unused : code;
    }

    /** For a person to read, for example {@code "unsigned, 8 x 8 bits"}. */
    public String description() {
        return (signed ? "signed, " : "unsigned, ") + weightWidth + " x " + activationWidth + " bits";
    }

    /** How many partial products have the weight 2^column: pairs of operand bits i and j with i + j = column. */
    public int partialProducts(int column) {
        int first = Math.max(0, column - activationWidth + 1);
        int last = Math.min(column, weightWidth - 1);
        return Math.max(0, last - first + 1);
    }
}
