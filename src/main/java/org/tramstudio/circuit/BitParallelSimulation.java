package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.List;

/**
 * The value of every signal for all operand pairs at once, 64 pairs a word: pair n = w · 2^activationWidth + x is bit
 * n mod 64 of word n / 64. Cells are evaluated on demand, in the order of the netlist, and cell outputs can be tied to
 * 0 on the way. Keeps the values of all cells, so it is meant for operands of up to about 10 bits; {@link
 * ProductTable#of} and {@link ErrorMeasurement} need little memory. Not safe for several threads.
 */
public final class BitParallelSimulation {

    /** Most operand bits in all that are simulated exhaustively. */
    public static final int MAX_OPERAND_BITS = 24;

    private final Netlist netlist;
    private final int words;
    private final long validBits;
    private final long[] zero;
    private final long[] one;
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
        if (netlist.operands().productWidth() > MAX_OPERAND_BITS) {
            throw new IllegalArgumentException("operands of " + netlist.weightWidth() + " and "
                    + netlist.activationWidth() + " bits have too many pairs to simulate all; at most "
                    + MAX_OPERAND_BITS + " operand bits in all");
        }
        this.netlist = netlist;
        this.words = OperandPatterns.words(netlist.operands().pairs());
        this.validBits = OperandPatterns.validBits(netlist.operands().pairs());
        this.zero = new long[words];
        this.one = new long[words];
        Arrays.fill(one, validBits);
        this.activationBits = operandBits(0, netlist.activationWidth());
        this.weightBits = operandBits(netlist.activationWidth(), netlist.weightWidth());
        int cells = netlist.cells().size();
        this.sums = new long[cells][];
        this.carries = new long[cells][];
        this.sumTied = new boolean[cells];
        this.carryTied = new boolean[cells];
    }

    private long[][] operandBits(int firstIndexBit, int count) {
        long[][] patterns = new long[count][words];
        for (int k = 0; k < count; k++) {
            OperandPatterns.fill(firstIndexBit + k, 0, patterns[k]);
            patterns[k][0] &= validBits;
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
        long[] sum = new long[words];
        sums[cell] = sum;
        switch (netlist.cells().get(cell)) {
            case Cell.PartialProduct(int i, int j, boolean complemented, Place _) -> {
                WordOperations.and(weightBits[i], activationBits[j], sum);
                if (complemented) {
                    complement(sum, sum);
                }
            }
            case Cell.Gate(GateFunction function, List<Signal> inputs, Place _) -> gate(function, inputs, sum);
            case Cell.HalfAdder(Signal a, Signal b, Place _) -> {
                carries[cell] = new long[words];
                WordOperations.halfAdder(values(a), values(b), sum, carries[cell]);
            }
            case Cell.FullAdder(Signal a, Signal b, Signal c, Place _) -> {
                carries[cell] = new long[words];
                WordOperations.fullAdder(values(a), values(b), values(c), sum, carries[cell]);
            }
        }
    }

    private void gate(GateFunction function, List<Signal> inputs, long[] result) {
        long[] first = values(inputs.getFirst());
        switch (function) {
            case NOT -> complement(first, result);
            case MAJORITY -> WordOperations.majority(first, values(inputs.get(1)), values(inputs.get(2)), result);
            case MULTIPLEXER -> WordOperations.multiplexer(first, values(inputs.get(1)), values(inputs.get(2)), result);
            case AND, OR, XOR, NAND, NOR, XNOR -> {
                System.arraycopy(first, 0, result, 0, words);
                for (Signal input : inputs.subList(1, inputs.size())) {
                    combine(function, result, values(input));
                }
                if (function.complements()) {
                    complement(result, result);
                }
            }
        }
    }

    private static void combine(GateFunction function, long[] result, long[] input) {
        switch (function) {
            case AND, NAND -> WordOperations.and(result, input, result);
            case OR, NOR -> WordOperations.or(result, input, result);
            default -> WordOperations.exclusiveOr(result, input, result);
        }
    }

    private void complement(long[] values, long[] result) {
        WordOperations.complement(values, result);
        result[0] &= validBits;
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
            case Signal.Constant constant -> constant == Signal.Constant.ZERO ? zero : one;
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
        long[][] planes = netlist.product().stream().map(this::values).toArray(long[][]::new);
        int[] products = new int[(int) netlist.operands().pairs()];
        new PlaneTransposition(planes.length, words).toIntegers(planes, products);
        netlist.operands().toValues(products);
        return products;
    }
}
