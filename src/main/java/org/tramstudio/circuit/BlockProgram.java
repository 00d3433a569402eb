package org.tramstudio.circuit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A netlist as a list of word operations on few registers, for simulation block by block: only what the product depends
 * on, each cell shortly before its first reader, and registers used again after their last reader, so that a block stays
 * in the processor's cache.
 */
final class BlockProgram {

    /** Registers of the constants; the weight's and then the activation's bits follow. */
    static final int ZERO = 0;
    static final int ONE = 1;
    static final int FIRST_OPERAND_BIT = 2;

    /** Kinds of operation, the numbers of {@link Operation#kind()}. */
    enum Kind { AND, OR, EXCLUSIVE_OR, COMPLEMENT, MAJORITY, MULTIPLEXER, HALF_ADDER, FULL_ADDER }

    /** One operation; {@code carry} and the inputs that its kind does not have are register 0. */
    record Operation(Kind kind, int result, int carry, int first, int second, int third) {
    }

    private final Netlist netlist;
    private final List<Operation> operations = new ArrayList<>();
    private final int[] sumRegisters;
    private final int[] carryRegisters;
    private final int[] readers;
    private final Deque<Integer> free = new ArrayDeque<>();
    private int registers;

    private BlockProgram(Netlist netlist) {
        this.netlist = netlist;
        this.sumRegisters = new int[netlist.cells().size()];
        this.carryRegisters = new int[netlist.cells().size()];
        this.readers = new int[2 * netlist.cells().size()];
        this.registers = FIRST_OPERAND_BIT + netlist.operands().productWidth();
        List<Integer> order = new CellOrder(netlist).neededCells();
        order.forEach(cell -> netlist.cells().get(cell).inputs().forEach(this::countReader));
        netlist.product().forEach(this::countReader);
        order.forEach(this::translate);
    }

    static BlockProgram of(Netlist netlist) {
        return new BlockProgram(netlist);
    }

    OperandFormat operands() {
        return netlist.operands();
    }

    Operation[] operations() {
        return operations.toArray(Operation[]::new);
    }

    /** How many registers there are. */
    int registers() {
        return registers;
    }

    /** The register of each product bit, least significant first. */
    int[] productRegisters() {
        return netlist.product().stream().mapToInt(this::register).toArray();
    }

    private void countReader(Signal signal) {
        if (signal instanceof Signal.CellOutput output) {
            readers[readerIndex(output)]++;
        }
    }

    private static int readerIndex(Signal.CellOutput output) {
        return 2 * output.cell() + output.port().ordinal();
    }

    private int register(Signal signal) {
        return switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ZERO ? ZERO : ONE;
            case Signal.OperandBit(Operand operand, int index) ->
                    FIRST_OPERAND_BIT + index + (operand == Operand.WEIGHT ? 0 : netlist.weightWidth());
            case Signal.CellOutput(int cell, Signal.Port port) ->
                    (port == Signal.Port.SUM ? sumRegisters : carryRegisters)[cell];
        };
    }

    private void translate(int index) {
        Cell cell = netlist.cells().get(index);
        int[] inputs = cell.inputs().stream().mapToInt(this::register).toArray();
        switch (cell) {
            case Cell.PartialProduct partialProduct ->
                    sumRegisters[index] = chain(Kind.AND, inputs, partialProduct.complemented());
            case Cell.Gate gate -> sumRegisters[index] = gate(gate.function(), inputs);
            case Cell.HalfAdder _, Cell.FullAdder _ -> adder(index, inputs);
        }
        for (Signal input : cell.inputs()) {
            if (input instanceof Signal.CellOutput output && --readers[readerIndex(output)] == 0) {
                free.push(register(output));
            }
        }
    }

    private int gate(GateFunction function, int[] inputs) {
        return switch (function) {
            case AND, NAND -> chain(Kind.AND, inputs, function == GateFunction.NAND);
            case OR, NOR -> chain(Kind.OR, inputs, function == GateFunction.NOR);
            case XOR, XNOR -> chain(Kind.EXCLUSIVE_OR, inputs, function == GateFunction.XNOR);
            case NOT -> operation(Kind.COMPLEMENT, claim(), 0, inputs);
            case MAJORITY -> operation(Kind.MAJORITY, claim(), 0, inputs);
            case MULTIPLEXER -> operation(Kind.MULTIPLEXER, claim(), 0, inputs);
        };
    }

    private int chain(Kind kind, int[] inputs, boolean complemented) {
        int result = claim();
        int left = inputs[0];
        for (int k = 1; k < inputs.length; k++) {
            left = operation(kind, result, 0, left, inputs[k]);
        }
        return complemented ? operation(Kind.COMPLEMENT, result, 0, result) : result;
    }

    private void adder(int index, int[] inputs) {
        boolean sumRead = readers[2 * index] > 0;
        boolean carryRead = readers[2 * index + 1] > 0;
        if (sumRead && carryRead) {
            sumRegisters[index] = claim();
            carryRegisters[index] = claim();
            operation(inputs.length == 2 ? Kind.HALF_ADDER : Kind.FULL_ADDER, sumRegisters[index],
                    carryRegisters[index], inputs);
        } else if (sumRead) {
            sumRegisters[index] = chain(Kind.EXCLUSIVE_OR, inputs, false);
        } else {
            carryRegisters[index] = inputs.length == 2 ? chain(Kind.AND, inputs, false)
                    : operation(Kind.MAJORITY, claim(), 0, inputs);
        }
    }

    private int operation(Kind kind, int result, int carry, int... inputs) {
        int[] three = Arrays.copyOf(inputs, 3);
        operations.add(new Operation(kind, result, carry, three[0], three[1], three[2]));
        return result;
    }

    private int claim() {
        return free.isEmpty() ? registers++ : free.pop();
    }
}
