package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects cells and gives each the earliest stage and the next free row of its column. */
final class NetlistBuilder {

    private final OperandFormat operands;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Place, Integer> rowsTaken = new HashMap<>();

    NetlistBuilder(OperandFormat operands) {
        this.operands = operands;
    }

    /**
     * The outputs of a compressor.
     *
     * @param sum has the weight of its column
     * @param carry has twice that
     */
    record Outputs(Signal sum, Signal carry) {
    }

    OperandFormat operands() {
        return operands;
    }

    Signal partialProduct(int weightBit, int activationBit) {
        cells.add(new Cell.PartialProduct(weightBit, activationBit,
                BaughWooley.complements(operands, weightBit, activationBit), place(weightBit + activationBit, 0)));
        return new Signal.CellOutput(cells.size() - 1, Signal.Port.SUM);
    }

    /** All partial products; [i][j] is w_i AND x_j, complemented where signed operands need it. */
    Signal[][] partialProducts() {
        Signal[][] signals = new Signal[operands.weightWidth()][operands.activationWidth()];
        for (int i = 0; i < operands.weightWidth(); i++) {
            for (int j = 0; j < operands.activationWidth(); j++) {
                signals[i][j] = partialProduct(i, j);
            }
        }
        return signals;
    }

    Outputs halfAdder(int column, Signal a, Signal b) {
        cells.add(new Cell.HalfAdder(a, b, place(column, stageAfter(a, b))));
        return lastOutputs();
    }

    Outputs fullAdder(int column, Signal a, Signal b, Signal c) {
        cells.add(new Cell.FullAdder(a, b, c, place(column, stageAfter(a, b, c))));
        return lastOutputs();
    }

    /** A half adder of two bits or a full adder of three. */
    Outputs adder(int column, List<Signal> bits) {
        return bits.size() == 2 ? halfAdder(column, bits.get(0), bits.get(1))
                : fullAdder(column, bits.get(0), bits.get(1), bits.get(2));
    }

    Signal gate(GateFunction function, int column, Signal... inputs) {
        cells.add(new Cell.Gate(function, List.of(inputs), place(column, stageAfter(inputs))));
        return new Signal.CellOutput(cells.size() - 1, Signal.Port.SUM);
    }

    Netlist build(List<Signal> product) {
        return new Netlist(operands, cells, product);
    }

    private Outputs lastOutputs() {
        int cell = cells.size() - 1;
        return new Outputs(new Signal.CellOutput(cell, Signal.Port.SUM),
                new Signal.CellOutput(cell, Signal.Port.CARRY));
    }

    private int stageAfter(Signal... inputs) {
        int latest = 0;
        for (Signal input : inputs) {
            if (input instanceof Signal.CellOutput output) {
                latest = Math.max(latest, cells.get(output.cell()).place().stage());
            }
        }
        return latest + 1;
    }

    private Place place(int column, int stage) {
        int row = rowsTaken.merge(new Place(column, stage, 0), 1, Integer::sum) - 1;
        return new Place(column, stage, row);
    }
}
