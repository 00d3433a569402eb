package org.tramstudio.circuit;

import java.util.Arrays;
import java.util.List;

/**
 * The value of every signal for all operand pairs at once, 64 pairs a word: pair n = w · 2^activationWidth + x is bit
 * n mod 64 of word n / 64; or for chosen pairs, in their order. Cells are evaluated on demand, in the order of the
 * netlist, and cell outputs can be tied to 0 on the way. Keeps the values of all cells, so all pairs are meant for
 * operands of up to about 10 bits; {@link ProductTable#of} and {@link ErrorMeasurement} need little memory. Not safe for
 * several threads.
 */
public final class BitParallelSimulation {

    /** Most operand bits in all that are simulated exhaustively. */
    public static final int MAX_OPERAND_BITS = 24;

    private final Netlist netlist;
    private final int pairs;
    private final int words;
    private final long validBits;
    private final long[] zero;
    private final long[] one;
    private final long[][] weightBits;
    private final long[][] activationBits;
    private final long[][] sums;
    private final long[][] carries;
    private final Signal.Constant[] sumTies;
    private final Signal.Constant[] carryTies;

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
        this(netlist, (int) netlist.operands().pairs());
        for (int bit = 0; bit < netlist.operands().productWidth(); bit++) {
            long[] values = operandBit(bit);
            OperandPatterns.fill(bit, 0, values);
            values[words - 1] &= validBits;
        }
    }

    /**
     * Prepares for chosen operand pairs of operands of any width; no cell is evaluated yet.
     *
     * @param pairs numbers w · 2^activationWidth + x, at least one
     */
    public BitParallelSimulation(Netlist netlist, long[] pairs) {
        this(netlist, pairs.length);
        for (int bit = 0; bit < netlist.operands().productWidth(); bit++) {
            long[] values = operandBit(bit);
            for (int k = 0; k < pairs.length; k++) {
                values[k / Long.SIZE] |= (pairs[k] >>> bit & 1) << k;
            }
        }
    }

    private BitParallelSimulation(Netlist netlist, int pairs) {
        this.netlist = netlist;
        this.pairs = pairs;
        this.words = (pairs + Long.SIZE - 1) / Long.SIZE;
        this.validBits = pairs % Long.SIZE == 0 ? -1L : (1L << pairs) - 1;
        this.zero = new long[words];
        this.one = new long[words];
        Arrays.fill(one, -1L);
        one[words - 1] = validBits;
        this.activationBits = new long[netlist.activationWidth()][words];
        this.weightBits = new long[netlist.weightWidth()][words];
        int cells = netlist.cells().size();
        this.sums = new long[cells][];
        this.carries = new long[cells][];
        this.sumTies = new Signal.Constant[cells];
        this.carryTies = new Signal.Constant[cells];
    }

    private BitParallelSimulation(BitParallelSimulation other) {
        this.netlist = other.netlist;
        this.pairs = other.pairs;
        this.words = other.words;
        this.validBits = other.validBits;
        this.zero = other.zero;
        this.one = other.one;
        this.weightBits = other.weightBits;
        this.activationBits = other.activationBits;
        this.sums = other.sums.clone();
        this.carries = other.carries.clone();
        this.sumTies = other.sumTies.clone();
        this.carryTies = other.carryTies.clone();
    }

    /** Bit {@code bit} of a pair's number: the activation's bits come first. */
    private long[] operandBit(int bit) {
        int activation = netlist.activationWidth();
        return bit < activation ? activationBits[bit] : weightBits[bit - activation];
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
        result[words - 1] &= validBits;
    }

    /** From now on the readers of a cell output see 0; {@link #driven} still gives what its cell drives. */
    public void tieToZero(Signal.CellOutput output) {
        tie(output, Signal.Constant.ZERO);
    }

    /** From now on the readers of a cell output see a constant; {@link #driven} still gives what its cell drives. */
    public void tie(Signal.CellOutput output, Signal.Constant value) {
        (output.port() == Signal.Port.SUM ? sumTies : carryTies)[output.cell()] = value;
    }

    /**
     * As this one, after {@link #evaluateAll()}, with one more cell output tied to 0 and all that depends on it
     * evaluated anew; this one stays as it is.
     */
    BitParallelSimulation withTied(Signal.CellOutput output) {
        BitParallelSimulation tied = new BitParallelSimulation(this);
        tied.tieToZero(output);
        boolean[] affected = new boolean[sums.length];
        affected[output.cell()] = true;
        for (int cell = output.cell() + 1; cell < sums.length; cell++) {
            for (Signal input : netlist.cells().get(cell).inputs()) {
                affected[cell] |= input instanceof Signal.CellOutput(int from, Signal.Port _) && affected[from];
            }
            if (affected[cell]) {
                tied.evaluate(cell);
            }
        }
        return tied;
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
            case Signal.CellOutput output -> {
                Signal.Constant tied = (output.port() == Signal.Port.SUM ? sumTies : carryTies)[output.cell()];
                yield tied == null ? driven(output) : values(tied);
            }
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

    /** The product of every pair of at most 31 product bits, after {@link #evaluateAll()}, in the order of the pairs. */
    int[] products() {
        int[] products = productPatterns();
        netlist.operands().toValues(products);
        return products;
    }

    /** The product bits of every pair, after {@link #evaluateAll()}, in the order of the pairs. */
    int[] productPatterns() {
        long[][] planes = netlist.product().stream().map(this::values).toArray(long[][]::new);
        int[] patterns = new int[pairs];
        new PlaneTransposition(planes.length, words).toIntegers(planes, patterns);
        return patterns;
    }
}
