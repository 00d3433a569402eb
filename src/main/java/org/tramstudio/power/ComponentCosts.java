package org.tramstudio.power;

import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;

/**
 * What each kind of component costs, as a measure of its power. What the paper gives no figure for is put together from
 * what it does: a gate of n inputs is n - 1 gates of two; a complemented output is free, as in CMOS; an exclusive or is
 * a half adder less an OR, so that the two gates that a full adder with an input 1 becomes cost a half adder; a majority
 * is a full adder less two exclusive ors; a multiplexer is two ANDs and an OR.
 *
 * @param andGate of a partial product's AND gate
 * @param halfAdder of a half adder
 * @param fullAdder of a full adder
 * @param orGate of an OR gate
 * @param inverter of an inverter
 */
public record ComponentCosts(double andGate, double halfAdder, double fullAdder, double orGate, double inverter) {

    /** The TRAM paper's, in units of one AND gate: 5.28e-5, 9.62e-5 and 2.36e-4 mW in ASAP7 at 100 MHz. */
    public static final ComponentCosts ASAP7 = new ComponentCosts(1.000, 1.822, 4.470, 0.826, 0.5);

    /** Refuses costs that are negative or not a number. */
    public ComponentCosts {
        if (!(andGate >= 0 && halfAdder >= 0 && fullAdder >= 0 && orGate >= 0 && inverter >= 0)) {
            throw new IllegalArgumentException("component costs AND " + andGate + ", HA " + halfAdder + ", FA "
                    + fullAdder + ", OR " + orGate + ", inverter " + inverter + ": none may be negative");
        }
    }

    /** Of one cell; it counts whole, whichever of its outputs are used. */
    public double of(Cell cell) {
        return switch (cell) {
            case Cell.PartialProduct _ -> andGate;
            case Cell.HalfAdder _ -> halfAdder;
            case Cell.FullAdder _ -> fullAdder;
            case Cell.Gate gate -> ofGate(gate.function(), gate.inputs().size() - 1);
        };
    }

    private double ofGate(GateFunction function, int furtherInputs) {
        double exclusiveOr = halfAdder - orGate;
        return switch (function) {
            case AND, NAND -> furtherInputs * andGate;
            case OR, NOR -> furtherInputs * orGate;
            case XOR, XNOR -> furtherInputs * exclusiveOr;
            case NOT -> inverter;
            case MAJORITY -> fullAdder - 2 * exclusiveOr;
            case MULTIPLEXER -> 2 * andGate + orGate;
        };
    }

    /** Of all cells of a netlist as it stands. */
    public double of(Netlist netlist) {
        return netlist.cells().stream().mapToDouble(this::of).sum();
    }

    /** Of the cells in one column. */
    public double of(Netlist netlist, int column) {
        return netlist.cells().stream().filter(cell -> cell.place().column() == column).mapToDouble(this::of).sum();
    }

    /**
     * The <em>mapped</em> cost of a netlist: of what is left after constant propagation and removal of what feeds
     * nothing.
     */
    public double mapped(Netlist netlist) {
        return of(NetlistSimplifier.simplify(netlist));
    }
}
