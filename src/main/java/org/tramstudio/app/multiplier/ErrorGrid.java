package org.tramstudio.app.multiplier;

import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.OperandPairGrid;
import org.tramstudio.circuit.ProductTable;

/**
 * The errors of all operand pairs as a picture.
 *
 * @param table whose errors they are
 * @param cells the errors; a cell that stands for several pairs has the error that is furthest from 0
 */
record ErrorGrid(ProductTable table, OperandPairGrid cells) {

    /** Looks at every pair of a table; takes up to a second for 12 bits. */
    static ErrorGrid of(ProductTable table) {
        return new ErrorGrid(table, OperandPairGrid.of(table.operands(), table::error));
    }

    OperandFormat operands() {
        return table.operands();
    }
}
