package org.tramstudio.circuit.format;

import java.util.List;
import java.util.Random;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/**
 * Corner pairs and random pairs of operand codes, and what a netlist gives for them: for circuits that have too many pairs
 * to try them all.
 *
 * @param weights codes of the first operand, a multiple of 64
 * @param activations codes of the second operand, as many
 * @param products bit patterns of the product
 */
record SampledPairs(int[] weights, int[] activations, long[] products) {

    /** Evaluates the netlist for all pairs of the smallest, largest and middle codes, and for random ones up to a count. */
    static SampledPairs of(Netlist netlist, int count, long seed) {
        OperandFormat operands = netlist.operands();
        int[] weights = new int[count];
        int[] activations = new int[count];
        int[] weightCorners = corners(operands.weightWidth());
        int[] activationCorners = corners(operands.activationWidth());
        Random random = new Random(seed);
        for (int k = 0; k < count; k++) {
            boolean corner = k < weightCorners.length * activationCorners.length;
            weights[k] = corner ? weightCorners[k / activationCorners.length] : random.nextInt(operands.weights());
            activations[k] = corner ? activationCorners[k % activationCorners.length]
                    : random.nextInt(operands.activations());
        }
        long[] products = new long[count];
        for (int first = 0; first < count; first += Long.SIZE) {
            new Batch(netlist, weights, activations, first).evaluate(products);
        }
        return new SampledPairs(weights, activations, products);
    }

    private static int[] corners(int width) {
        int half = 1 << width - 1;
        return new int[] {0, 1, 2, half - 1, half, half + 1, 2 * half - 2, 2 * half - 1};
    }

    /** 64 pairs, one bit of a word each. */
    private static final class Batch {

        private final Netlist netlist;
        private final int first;
        private final long[] weightBits;
        private final long[] activationBits;
        private final long[] sums;
        private final long[] carries;

        Batch(Netlist netlist, int[] weights, int[] activations, int first) {
            this.netlist = netlist;
            this.first = first;
            this.weightBits = operandBits(weights, netlist.weightWidth());
            this.activationBits = operandBits(activations, netlist.activationWidth());
            this.sums = new long[netlist.cells().size()];
            this.carries = new long[sums.length];
        }

        void evaluate(long[] products) {
            for (int index = 0; index < sums.length; index++) {
                evaluate(index, netlist.cells().get(index));
            }
            for (int bit = 0; bit < netlist.product().size(); bit++) {
                long values = value(netlist.product().get(bit));
                for (int k = 0; k < Long.SIZE && first + k < products.length; k++) {
                    products[first + k] |= (values >>> k & 1) << bit;
                }
            }
        }

        private void evaluate(int index, Cell cell) {
            switch (cell) {
                case Cell.PartialProduct(int i, int j, boolean complemented, Place _) -> {
                    long product = weightBits[i] & activationBits[j];
                    sums[index] = complemented ? ~product : product;
                }
                case Cell.Gate(GateFunction function, List<Signal> inputs, Place _) ->
                        sums[index] = gate(function, inputs);
                case Cell.HalfAdder(Signal a, Signal b, Place _) -> {
                    sums[index] = value(a) ^ value(b);
                    carries[index] = value(a) & value(b);
                }
                case Cell.FullAdder(Signal a, Signal b, Signal c, Place _) -> {
                    sums[index] = value(a) ^ value(b) ^ value(c);
                    carries[index] = value(a) & value(b) | (value(a) | value(b)) & value(c);
                }
            }
        }

        private long gate(GateFunction function, List<Signal> inputs) {
            long first = value(inputs.getFirst());
            long all = switch (function) {
                case AND, NAND -> inputs.stream().mapToLong(this::value).reduce(-1L, (a, b) -> a & b);
                case OR, NOR -> inputs.stream().mapToLong(this::value).reduce(0, (a, b) -> a | b);
                case XOR, XNOR -> inputs.stream().mapToLong(this::value).reduce(0, (a, b) -> a ^ b);
                case NOT -> first;
                case MAJORITY -> first & value(inputs.get(1)) | (first | value(inputs.get(1))) & value(inputs.get(2));
                case MULTIPLEXER -> ~first & value(inputs.get(1)) | first & value(inputs.get(2));
            };
            return function.complements() ? ~all : all;
        }

        private long value(Signal signal) {
            return switch (signal) {
                case Signal.Constant constant -> constant == Signal.Constant.ZERO ? 0 : -1L;
                case Signal.OperandBit(Operand operand, int index) ->
                        (operand == Operand.WEIGHT ? weightBits : activationBits)[index];
                case Signal.CellOutput(int cell, Signal.Port port) ->
                        (port == Signal.Port.SUM ? sums : carries)[cell];
            };
        }

        private long[] operandBits(int[] codes, int width) {
            long[] bits = new long[width];
            for (int k = 0; k < Long.SIZE && first + k < codes.length; k++) {
                for (int bit = 0; bit < width; bit++) {
                    bits[bit] |= (long) (codes[first + k] >> bit & 1) << k;
                }
            }
            return bits;
        }
    }
}
