package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.List;

/**
 * The value of every signal for all operand pairs at once, 64 pairs a word: pair n = w · 2^activationWidth + x is bit
 * n mod 64 of word n / 64. Cells are evaluated on demand, in the order of the netlist, and cell outputs can be tied to
 * 0 on the way. Not safe for several threads.
 */
public final class BitParallelSimulation {

    /** Most operand bits in all that are simulated exhaustively. */
    public static final int MAX_OPERAND_BITS = 24;

    private static final long[] PATTERNS = {0xAAAAAAAAAAAAAAAAL, 0xCCCCCCCCCCCCCCCCL, 0xF0F0F0F0F0F0F0F0L,
            0xFF00FF00FF00FF00L, 0xFFFF0000FFFF0000L, 0xFFFFFFFF00000000L};

    private final Netlist netlist;
    private final int words;
    private final long[] zero;
    private final long[][] weightBits;
    private final long[][] activationBits;
    private final long[][] sums;
    private final long[][] carries;
    private final boolean[] sumTied;
    private final boolean[] carryTied;

    /**
     * Prepares the operands; no cell is evaluated yet.
     *
     * @throws IllegalArgumentException if the operands have more than {@link #MAX_OPERAND_BITS} bits in all
     */
    public BitParallelSimulation(Netlist netlist) {
        int bits = netlist.weightWidth() + netlist.activationWidth();
        if (bits > MAX_OPERAND_BITS) {
            throw new IllegalArgumentException("operands of " + netlist.weightWidth() + " and "
                    + netlist.activationWidth() + " bits have too many pairs to simulate all; at most "
                    + MAX_OPERAND_BITS + " operand bits in all");
        }
        this.netlist = netlist;
        this.words = Math.max(1, (1 << bits) / Long.SIZE);
        this.zero = new long[words];
        this.activationBits = operandBits(0, netlist.activationWidth(), bits);
        this.weightBits = operandBits(netlist.activationWidth(), netlist.weightWidth(), bits);
        int cells = netlist.cells().size();
        this.sums = new long[cells][];
        this.carries = new long[cells][];
        this.sumTied = new boolean[cells];
        this.carryTied = new boolean[cells];
    }

    private long[][] operandBits(int firstIndexBit, int count, int bits) {
        long valid = bits < 6 ? (1L << (1 << bits)) - 1 : -1L;
        long[][] patterns = new long[count][words];
        for (int k = 0; k < count; k++) {
            int indexBit = firstIndexBit + k;
            for (int word = 0; word < words; word++) {
                patterns[k][word] = indexBit < 6 ? PATTERNS[indexBit] & valid : -(word >> (indexBit - 6) & 1);
            }
        }
        return patterns;
    }

    /** Evaluates all cells. */
    public BitParallelSimulation evaluateAll() {
        for (int cell = 0; cell < sums.length; cell++) {
            evaluate(cell);
        }
        return this;
    }

    /** Evaluates a cell from its inputs as they stand; the cells it reads must have been evaluated. */
    public void evaluate(int cell) {
        switch (netlist.cells().get(cell)) {
            case Cell.PartialProduct(int i, int j, boolean complemented, Place _) -> {
                long[] values = and(weightBits[i], activationBits[j]);
                sums[cell] = complemented ? complement(values) : values;
            }
            case Cell.Gate(GateFunction function, List<Signal> inputs, Place _) ->
                    sums[cell] = gate(function, inputs.stream().map(this::values).toList());
            case Cell.HalfAdder(Signal a, Signal b, Place _) -> halfAdder(cell, values(a), values(b));
            case Cell.FullAdder(Signal a, Signal b, Signal c, Place _) ->
                    fullAdder(cell, values(a), values(b), values(c));
        }
    }

    /** From now on the readers of a cell output see 0; {@link #driven} still gives what its cell drives. */
    public void tieToZero(Signal.CellOutput output) {
        (output.port() == Signal.Port.SUM ? sumTied : carryTied)[output.cell()] = true;
    }

    /**
     * What the readers of a signal see, one bit an operand pair. The array belongs to the simulation: do not change
     * it.
     */
    public long[] values(Signal signal) {
        return switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ZERO ? zero : ones();
            case Signal.OperandBit(Operand operand, int index) ->
                    (operand == Operand.WEIGHT ? weightBits : activationBits)[index];
            case Signal.CellOutput output ->
                    (output.port() == Signal.Port.SUM ? sumTied : carryTied)[output.cell()] ? zero : driven(output);
        };
    }

    /**
     * What a cell drives, tied or not. The array belongs to the simulation: do not change it.
     *
     * @throws IllegalStateException if the cell has not been evaluated
     */
    public long[] driven(Signal.CellOutput output) {
        long[] values = (output.port() == Signal.Port.SUM ? sums : carries)[output.cell()];
        if (values == null) {
            throw new IllegalStateException("cell " + output.cell() + " has not been evaluated");
        }
        return values;
    }

    /** The product of every pair, after {@link #evaluateAll()}: the value at w · 2^activationWidth + x. */
    int[] products() {
        List<long[]> planes = netlist.product().stream().map(this::values).toList();
        int[] products = BitPlanes.toIntegers(planes, (int) netlist.operands().pairs());
        if (netlist.operands().signed()) {
            for (int pair = 0; pair < products.length; pair++) {
                products[pair] = (int) netlist.operands().product(products[pair]);
            }
        }
        return products;
    }

    private long[] ones() {
        long[] ones = new long[words];
        Arrays.fill(ones, -1L);
        int bits = netlist.weightWidth() + netlist.activationWidth();
        if (bits < 6) {
            ones[0] = (1L << (1 << bits)) - 1;
        }
        return ones;
    }

    private long[] gate(GateFunction function, List<long[]> inputs) {
        long[] values = inputs.getFirst().clone();
        for (int k = 0; k < words; k++) {
            values[k] = word(function, inputs, k);
        }
        return function.complements() ? complement(values) : values;
    }

    private static long word(GateFunction function, List<long[]> inputs, int k) {
        long first = inputs.getFirst()[k];
        return switch (function) {
            case AND, NAND -> inputs.stream().mapToLong(input -> input[k]).reduce(first, (a, b) -> a & b);
            case OR, NOR -> inputs.stream().mapToLong(input -> input[k]).reduce(first, (a, b) -> a | b);
            case XOR, XNOR -> inputs.stream().skip(1).mapToLong(input -> input[k]).reduce(first, (a, b) -> a ^ b);
            case NOT -> first;
            case MAJORITY -> first & inputs.get(1)[k] | (first | inputs.get(1)[k]) & inputs.get(2)[k];
            case MULTIPLEXER -> ~first & inputs.get(1)[k] | first & inputs.get(2)[k];
        };
    }

    private long[] complement(long[] values) {
        long[] ones = ones();
        for (int k = 0; k < words; k++) {
            values[k] ^= ones[k];
        }
        return values;
    }

    private long[] and(long[] a, long[] b) {
        long[] values = new long[words];
        for (int k = 0; k < words; k++) {
            values[k] = a[k] & b[k];
        }
        return values;
    }

    private void halfAdder(int cell, long[] a, long[] b) {
        long[] sum = new long[words];
        long[] carry = new long[words];
        for (int k = 0; k < words; k++) {
            sum[k] = a[k] ^ b[k];
            carry[k] = a[k] & b[k];
        }
        sums[cell] = sum;
        carries[cell] = carry;
    }

    private void fullAdder(int cell, long[] a, long[] b, long[] c) {
        long[] sum = new long[words];
        long[] carry = new long[words];
        for (int k = 0; k < words; k++) {
            long half = a[k] ^ b[k];
            sum[k] = half ^ c[k];
            carry[k] = a[k] & b[k] | half & c[k];
        }
        sums[cell] = sum;
        carries[cell] = carry;
    }
}
