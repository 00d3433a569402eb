package org.tramstudio.app.learn;

import java.util.Set;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MetricDefinition;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.WrongPairs;
import org.tramstudio.tram.ColumnRemoval;

/**
 * A multiplier without some columns, and what is wrong with its products.
 *
 * @param removal the multiplier
 * @param wrong the pairs whose product is wrong
 * @param uniform its errors, all pairs alike
 * @param network its errors, pairs as often as a network has them
 */
record RemovalLesson(ColumnRemoval removal, WrongPairs wrong, ErrorMetrics uniform, ErrorMetrics network) {

    static RemovalLesson of(Netlist accurate, Set<Integer> columns) {
        ColumnRemoval removal = ColumnRemoval.of(accurate, columns);
        return new RemovalLesson(removal, WrongPairs.of(removal.table()), ErrorMetrics.of(removal.table()),
                ErrorMetrics.of(removal.table(), MetricDefinition.PAPER,
                        IndependentOperands.networkLike(accurate.operands())));
    }
}
