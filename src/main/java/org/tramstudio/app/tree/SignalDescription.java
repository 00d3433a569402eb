package org.tramstudio.app.tree;

import java.util.Locale;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/** What a dot or an oval of the diagram is, in words. */
final class SignalDescription {

    private SignalDescription() {
    }

    /** Name, weight and fate of a signal. */
    static String of(Netlist netlist, SignalFates fates, Signal.CellOutput signal) {
        Cell cell = netlist.cells().get(signal.cell());
        int weight = cell.place().column() + (signal.port() == Signal.Port.CARRY ? 1 : 0);
        String worth = "2" + Superscript.of(weight) + " = " + (1 << weight);
        return name(cell, signal) + "\nColumn " + weight + ": a 1 here adds " + worth + "\n"
                + switch (fates.of(signal)) {
                    case LIVE -> "Kept: the product depends on it";
                    case REMOVED -> "Removed: tied to 0, so that its value is lost";
                    case TIED_TO_ONE -> "Tied to 1: " + worth + " is added, whatever the operands";
                    case ZERO -> "Always 0, since what it adds was removed";
                    case ONE -> "Always 1, since what it adds is tied";
                    case UNUSED -> "Not built: nothing reads it any more";
                };
    }

    /** Kind, place and fate of a compressor. */
    static String of(Netlist netlist, SignalFates fates, int cell) {
        Cell compressor = netlist.cells().get(cell);
        int remaining = fates.remainingInputs(cell);
        String now = remaining == compressor.inputs().size() ? "Kept as it is" : switch (remaining) {
            case 2 -> fates.readsOne(cell) ? "Works as an XNOR and an OR gate: one input is always 1"
                    : "Works as a half adder: one input is always 0";
            case 1 -> fates.readsOne(cell) ? "At most an inverter: only one input is not constant"
                    : "A plain wire: only one input is left";
            default -> "Not built: nothing reads it, or all its inputs are constant";
        };
        return kind(compressor) + " in " + where(compressor.place()) + "\n"
                + compressor.inputs().size() + " bits in, a sum of the same weight and a carry of twice that out\n" + now;
    }

    /** Kind and place of a cell, such as "full adder in column 5, stage 2". */
    static String kindAndPlace(Cell cell) {
        return kind(cell) + " in " + where(cell.place());
    }

    /** Kind and place of a signal, such as "Sum of the full adder in column 5, stage 2". */
    static String name(Netlist netlist, Signal.CellOutput signal) {
        return name(netlist.cells().get(signal.cell()), signal);
    }

    private static String name(Cell cell, Signal.CellOutput signal) {
        return switch (cell) {
            case Cell.PartialProduct(int i, int j, boolean complemented, Place _) -> "Partial product w"
                    + Superscript.index(i) + (complemented ? " NAND x" : " AND x") + Superscript.index(j);
            case Cell.Gate gate -> kindAndPlace(gate);
            case Cell compressor -> (signal.port() == Signal.Port.SUM ? "Sum" : "Carry") + " of the "
                    + kind(compressor).toLowerCase(Locale.ROOT) + " in " + where(compressor.place());
        };
    }

    private static String kind(Cell cell) {
        return switch (cell) {
            case Cell.PartialProduct partialProduct -> partialProduct.complemented() ? "NAND gate" : "AND gate";
            case Cell.Gate gate -> gate.function() + " gate";
            case Cell.HalfAdder _ -> "Half adder";
            case Cell.FullAdder _ -> "Full adder";
        };
    }

    private static String where(Place place) {
        return "column " + place.column() + ", stage " + place.stage();
    }
}
