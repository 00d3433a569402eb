package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tramstudio.app.workspace.CircuitMeasures;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.power.ComponentCosts;

/**
 * A multiplier that the one on the screen is compared with, and what is told of it.
 *
 * @param title what to call it
 * @param shown the multiplier
 * @param errors over all operand pairs, or over random ones where there are too many
 * @param mappedPower cost of its circuit over the accurate multiplier's; empty where there is no circuit
 * @param columnCosts cost of every column in units of one AND gate, column 0 first; empty where there is no circuit
 */
record SecondMultiplier(String title, ShownMultiplier shown, Optional<MeasuredErrors> errors, OptionalDouble mappedPower,
                        List<Double> columnCosts) {

    /** Copies the list. */
    SecondMultiplier {
        columnCosts = List.copyOf(columnCosts);
    }

    /** Measures a multiplier; takes up to a second, so not on the FX thread. */
    static SecondMultiplier of(String title, ShownMultiplier shown) {
        return new SecondMultiplier(title, shown, CircuitMeasures.measured(shown), CircuitMeasures.mappedPower(shown),
                shown.netlist().map(SecondMultiplier::columnCosts).orElse(List.of()));
    }

    private static List<Double> columnCosts(Netlist netlist) {
        return IntStream.range(0, netlist.product().size()).mapToObj(column -> ComponentCosts.ASAP7.of(netlist, column))
                .toList();
    }

    /** Cost of its circuit, in units of one AND gate. */
    double cost() {
        return columnCosts.stream().mapToDouble(Double::doubleValue).sum();
    }
}
