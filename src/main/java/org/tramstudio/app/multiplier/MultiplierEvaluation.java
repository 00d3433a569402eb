package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.power.ComponentCosts;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureMapper;

/**
 * A mapped multiplier with everything that the view tells of it.
 *
 * @param choice what was asked for
 * @param multiplier what mapping made of it
 * @param diagram where its accurate multiplier's dots stand
 * @param fates what became of them
 * @param metrics errors over all operand pairs
 * @param predictedPower f_power(Θ) (Eq. 5), 0 to 1
 * @param columnCosts cost of every column, column 0 first
 * @param truncatedColumns k, where the product table is that of k truncated columns
 */
record MultiplierEvaluation(MultiplierChoice choice, MappedMultiplier multiplier, DotDiagram diagram,
                            SignalFates fates, ErrorMetrics metrics, double predictedPower,
                            List<ColumnCost> columnCosts, OptionalInt truncatedColumns) {

    MultiplierEvaluation {
        columnCosts = List.copyOf(columnCosts);
    }

    /**
     * The cost of one column, in units of one AND gate.
     *
     * @param accurate of the accurate multiplier
     * @param kept of the mapped one
     */
    record ColumnCost(double accurate, double kept) {
    }

    /** Maps and measures; takes milliseconds, so not on the FX thread. */
    static MultiplierEvaluation of(MultiplierChoice choice, StructureMapper mapper) {
        MappedMultiplier mapped = mapper.map(choice.architecture(), choice.width(), choice.theta());
        double predicted = ColumnPowerModel.of(choice.architecture(), choice.width()).predicted(choice.theta());
        return new MultiplierEvaluation(choice, mapped, DotDiagramLayout.of(mapped.accurate()),
                SignalFates.of(mapped.accurate(), mapped.tiedSignals()), ErrorMetrics.of(mapped.table()), predicted,
                columnCosts(mapped), ColumnTruncation.recognize(mapped.table()));
    }

    private static List<ColumnCost> columnCosts(MappedMultiplier mapped) {
        return IntStream.range(0, mapped.accurate().product().size())
                .mapToObj(column -> new ColumnCost(
                        ComponentCosts.ASAP7.of(mapped.accurate(), column),
                        ComponentCosts.ASAP7.of(mapped.netlist(), column)))
                .toList();
    }

    /** Cost of the accurate multiplier, in units of one AND gate. */
    double accurateCost() {
        return columnCosts.stream().mapToDouble(ColumnCost::accurate).sum();
    }
}
