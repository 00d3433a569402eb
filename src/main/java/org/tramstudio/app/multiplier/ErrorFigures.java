package org.tramstudio.app.multiplier;

import java.util.Optional;
import org.tramstudio.circuit.ErrorByColumn;
import org.tramstudio.circuit.ErrorHistogram;
import org.tramstudio.circuit.ErrorSample;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.SampleSize;

/**
 * The errors of operand pairs by product bit and by size.
 *
 * @param byColumn what the errors of each product bit contribute
 * @param histogram how often errors of each size occur
 * @param sample how many pairs were drawn for them; empty where all pairs were looked at
 */
record ErrorFigures(ErrorByColumn byColumn, ErrorHistogram histogram, Optional<SampleSize> sample) {

    private static final int MOST_BINS = 40;

    static ErrorFigures of(ProductTable table) {
        return new ErrorFigures(ErrorByColumn.of(table), ErrorHistogram.of(table, MOST_BINS), Optional.empty());
    }

    static ErrorFigures of(ErrorSample sample) {
        return new ErrorFigures(ErrorByColumn.of(sample), ErrorHistogram.of(sample, MOST_BINS), Optional.of(sample.size()));
    }
}
