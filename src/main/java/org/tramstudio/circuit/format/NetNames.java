package org.tramstudio.circuit.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.format.network.PlaceNames;

/**
 * Names of a netlist's nets, by column, stage and row, as a drawing of the tree shows them: {@code pp_I_J},
 * {@code sum_cC_sS_rR}, {@code carry_cC_sS_rR}, and for gates {@code and_cC_sS_rR} and the like. A partial product names its
 * place only where it is not in the next row of its column.
 */
final class NetNames {

    static final String EXPLANATION = "pp_I_J = w[I] & x[J]; sum_cC_sS_rR and carry_cC_sS_rR: the adder in column C, "
            + "stage S, row R.";

    private final Netlist netlist;
    private final Set<Integer> usualRows = new HashSet<>();

    NetNames(Netlist netlist) {
        this.netlist = netlist;
        Map<Integer, Integer> rows = new HashMap<>();
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            if (netlist.cells().get(cell) instanceof Cell.PartialProduct product
                    && rows.merge(product.place().column(), 1, Integer::sum) == product.place().row() + 1) {
                usualRows.add(cell);
            }
        }
    }

    String of(int cell, Signal.Port port) {
        return switch (netlist.cells().get(cell)) {
            case Cell.PartialProduct(int i, int j, boolean _, Place place) -> "pp_" + i + "_" + j
                    + (usualRows.contains(cell) ? "" : PlaceNames.suffix(place));
            case Cell.Gate gate -> gate.function().name().toLowerCase(Locale.ROOT) + PlaceNames.suffix(gate.place());
            case Cell adder -> (port == Signal.Port.SUM ? "sum" : "carry") + PlaceNames.suffix(adder.place());
        };
    }

    /** The name of a signal, operand bits as in {@code w[3]}, constants as given. */
    String of(Signal signal, String zero, String one) {
        return switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ZERO ? zero : one;
            case Signal.OperandBit(Operand operand, int index) ->
                    (operand == Operand.WEIGHT ? "w[" : "x[") + index + "]";
            case Signal.CellOutput(int cell, Signal.Port port) -> of(cell, port);
        };
    }
}
