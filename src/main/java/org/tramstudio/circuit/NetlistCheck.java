package org.tramstudio.circuit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that every {@link Netlist} keeps. */
final class NetlistCheck {

    private final OperandFormat operands;
    private final List<Cell> cells;
    private final Set<Place> places = new HashSet<>();
    private final Set<List<Signal>> partialProducts = new HashSet<>();

    private NetlistCheck(OperandFormat operands, List<Cell> cells) {
        this.operands = operands;
        this.cells = cells;
    }

    static void check(OperandFormat operands, List<Cell> cells, List<Signal> product) {
        NetlistCheck check = new NetlistCheck(operands, cells);
        for (int index = 0; index < cells.size(); index++) {
            check.checkCell(index);
        }
        check.checkProduct(product);
    }

    private void checkCell(int index) {
        Cell cell = cells.get(index);
        String reader = "cell " + index;
        for (Signal input : cell.inputs()) {
            checkExists(reader, input, index);
        }
        if (!places.add(cell.place())) {
            throw new IllegalArgumentException(reader + ": another cell stands at " + cell.place());
        }
        switch (cell) {
            case Cell.PartialProduct partialProduct -> checkPartialProduct(reader, partialProduct);
            case Cell.Gate _, Cell.HalfAdder _, Cell.FullAdder _ -> checkStages(reader, cell);
        }
    }

    private void checkPartialProduct(String reader, Cell.PartialProduct cell) {
        if (!partialProducts.add(cell.inputs())) {
            throw new IllegalArgumentException(reader + ": there is a partial product of w" + cell.weightBit()
                    + " and x" + cell.activationBit() + " already");
        }
        int column = cell.weightBit() + cell.activationBit();
        if (cell.place().column() != column || cell.place().stage() != 0) {
            throw new IllegalArgumentException(reader + ": the partial product of w" + cell.weightBit() + " and x"
                    + cell.activationBit() + " belongs to column " + column + ", stage 0, not to " + cell.place());
        }
    }

    private void checkStages(String reader, Cell cell) {
        for (Signal input : cell.inputs()) {
            if (input instanceof Signal.CellOutput output
                    && cells.get(output.cell()).place().stage() >= cell.place().stage()) {
                throw new IllegalArgumentException(reader + " of stage " + cell.place().stage() + " reads " + output
                        + ", which is made in stage " + cells.get(output.cell()).place().stage());
            }
        }
    }

    private void checkProduct(List<Signal> product) {
        if (product.size() != operands.productWidth()) {
            throw new IllegalArgumentException("the product has " + product.size() + " bits; operands of "
                    + operands.weightWidth() + " and " + operands.activationWidth() + " bits make "
                    + operands.productWidth());
        }
        for (int bit = 0; bit < product.size(); bit++) {
            checkExists("product bit " + bit, product.get(bit), cells.size());
        }
    }

    private void checkExists(String reader, Signal signal, int cellsBefore) {
        boolean exists = switch (signal) {
            case Signal.Constant _ -> true;
            case Signal.OperandBit(Operand operand, int index) ->
                    index >= 0 && index < operands.width(operand);
            case Signal.CellOutput(int cell, Signal.Port port) -> cell >= 0 && cell < cellsBefore
                    && (port == Signal.Port.SUM || cells.get(cell).hasCarry());
        };
        if (!exists) {
            throw new IllegalArgumentException(reader + " reads " + signal
                    + ", which is no operand bit and no output of an earlier cell");
        }
    }
}
