package org.tramstudio.power;

import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.ComponentCounts;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;

/**
 * What each kind of component costs, as a measure of its power.
 *
 * @param andGate of a partial product's AND gate
 * @param halfAdder of a half adder
 * @param fullAdder of a full adder
 */
public record ComponentCosts(double andGate, double halfAdder, double fullAdder) {

    /** The TRAM paper's, in units of one AND gate: 5.28e-5, 9.62e-5 and 2.36e-4 mW in ASAP7 at 100 MHz. */
    public static final ComponentCosts ASAP7 = new ComponentCosts(1.000, 1.822, 4.470);

    /** Refuses costs that are negative or not a number. */
    public ComponentCosts {
        if (!(andGate >= 0 && halfAdder >= 0 && fullAdder >= 0)) {
            throw new IllegalArgumentException("component costs AND " + andGate + ", HA " + halfAdder + ", FA "
                    + fullAdder + ": none may be negative");
        }
    }

    /** Of one cell. */
    public double of(Cell cell) {
        return switch (cell) {
            case Cell.PartialProduct _ -> andGate;
            case Cell.HalfAdder _ -> halfAdder;
            case Cell.FullAdder _ -> fullAdder;
        };
    }

    /** Of components: Σ cost · number. */
    public double of(ComponentCounts counts) {
        return andGate * counts.partialProducts() + halfAdder * counts.halfAdders() + fullAdder * counts.fullAdders();
    }

    /**
     * The <em>mapped</em> cost of a netlist: of what is left after constant propagation and removal of what feeds
     * nothing.
     */
    public double mapped(Netlist netlist) {
        return of(NetlistSimplifier.simplify(netlist).componentCounts());
    }
}
