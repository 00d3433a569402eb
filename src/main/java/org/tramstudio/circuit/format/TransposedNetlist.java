package org.tramstudio.circuit.format;

import java.util.List;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/** A netlist with the roles of its operands exchanged: f'(w, x) = f(x, w). Every cell keeps its place. */
final class TransposedNetlist {

    private TransposedNetlist() {
    }

    static Netlist of(Netlist netlist) {
        OperandFormat operands = netlist.operands();
        return new Netlist(new OperandFormat(operands.activationWidth(), operands.weightWidth(), operands.signed()),
                netlist.cells().stream().map(TransposedNetlist::transposed).toList(),
                netlist.product().stream().map(TransposedNetlist::transposed).toList());
    }

    private static Cell transposed(Cell cell) {
        return switch (cell) {
            case Cell.PartialProduct(int i, int j, boolean complemented, Place place) ->
                    new Cell.PartialProduct(j, i, complemented, place);
            case Cell.Gate(GateFunction function, List<Signal> inputs, Place place) ->
                    new Cell.Gate(function, inputs.stream().map(TransposedNetlist::transposed).toList(), place);
            case Cell.HalfAdder(Signal a, Signal b, Place place) ->
                    new Cell.HalfAdder(transposed(a), transposed(b), place);
            case Cell.FullAdder(Signal a, Signal b, Signal c, Place place) ->
                    new Cell.FullAdder(transposed(a), transposed(b), transposed(c), place);
        };
    }

    private static Signal transposed(Signal signal) {
        return signal instanceof Signal.OperandBit(Operand operand, int index)
                ? new Signal.OperandBit(operand == Operand.WEIGHT ? Operand.ACTIVATION : Operand.WEIGHT, index) : signal;
    }
}
