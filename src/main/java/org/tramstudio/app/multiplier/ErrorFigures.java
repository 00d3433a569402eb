package org.tramstudio.app.multiplier;

import org.tramstudio.circuit.ErrorByColumn;
import org.tramstudio.circuit.ErrorHistogram;
import org.tramstudio.circuit.ProductTable;

/**
 * The errors of all operand pairs by product bit and by size.
 *
 * @param byColumn what the errors of each product bit contribute
 * @param histogram how often errors of each size occur
 */
record ErrorFigures(ErrorByColumn byColumn, ErrorHistogram histogram) {

    private static final int MOST_BINS = 40;

    static ErrorFigures of(ProductTable table) {
        return new ErrorFigures(ErrorByColumn.of(table), ErrorHistogram.of(table, MOST_BINS));
    }
}
