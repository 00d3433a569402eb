package org.tramstudio.circuit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that every {@link Netlist} keeps. */
final class NetlistCheck {

    private final int weightWidth;
    private final int activationWidth;
    private final List<Cell> cells;
    private final Set<Place> places = new HashSet<>();
    private final Set<List<Signal>> partialProducts = new HashSet<>();

    private NetlistCheck(int weightWidth, int activationWidth, List<Cell> cells) {
        this.weightWidth = weightWidth;
        this.activationWidth = activationWidth;
        this.cells = cells;
    }

    static void check(int weightWidth, int activationWidth, List<Cell> cells, List<Signal> product) {
        checkWidth("weight", weightWidth);
        checkWidth("activation", activationWidth);
        NetlistCheck check = new NetlistCheck(weightWidth, activationWidth, cells);
        for (int index = 0; index < cells.size(); index++) {
            check.checkCell(index);
        }
        check.checkProduct(product);
    }

    private static void checkWidth(String operand, int width) {
        if (width < Netlist.MIN_WIDTH || width > Netlist.MAX_WIDTH) {
            throw new IllegalArgumentException("the " + operand + " has " + width + " bits; a multiplier's operand has "
                    + Netlist.MIN_WIDTH + " to " + Netlist.MAX_WIDTH);
        }
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
        if (cell instanceof Cell.PartialProduct partialProduct) {
            checkPartialProduct(reader, partialProduct);
        } else {
            checkCompressor(reader, cell);
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

    private void checkCompressor(String reader, Cell cell) {
        Place place = cell.place();
        for (Signal input : cell.inputs()) {
            if (input instanceof Signal.CellOutput output) {
                Place source = cells.get(output.cell()).place();
                int weight = source.column() + (output.port() == Signal.Port.CARRY ? 1 : 0);
                if (weight != place.column()) {
                    throw new IllegalArgumentException(reader + " in column " + place.column() + " reads " + output
                            + ", which has the weight of column " + weight);
                }
                if (source.stage() >= place.stage()) {
                    throw new IllegalArgumentException(reader + " of stage " + place.stage() + " reads " + output
                            + ", which is made in stage " + source.stage());
                }
            }
        }
    }

    private void checkProduct(List<Signal> product) {
        if (product.size() != weightWidth + activationWidth) {
            throw new IllegalArgumentException("the product has " + product.size() + " bits; operands of " + weightWidth
                    + " and " + activationWidth + " bits make " + (weightWidth + activationWidth));
        }
        for (int bit = 0; bit < product.size(); bit++) {
            checkExists("product bit " + bit, product.get(bit), cells.size());
        }
    }

    private void checkExists(String reader, Signal signal, int cellsBefore) {
        boolean exists = switch (signal) {
            case Signal.Constant _ -> true;
            case Signal.OperandBit(Operand operand, int index) ->
                    index >= 0 && index < (operand == Operand.WEIGHT ? weightWidth : activationWidth);
            case Signal.CellOutput(int cell, Signal.Port port) -> cell >= 0 && cell < cellsBefore
                    && (port == Signal.Port.SUM || !(cells.get(cell) instanceof Cell.PartialProduct));
        };
        if (!exists) {
            throw new IllegalArgumentException(reader + " reads " + signal
                    + ", which is no operand bit and no output of an earlier cell");
        }
    }
}
