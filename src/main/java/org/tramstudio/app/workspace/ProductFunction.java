package org.tramstudio.app.workspace;

import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.ProductTable;

/**
 * What a multiplier's products are like.
 *
 * @param identity SHA-256 of the product table: the same for the same function, whatever its name
 * @param rank how many products of look-ups the error is a sum of
 */
public record ProductFunction(String identity, int rank) {

    /** Looks at a table; takes up to a second. */
    public static ProductFunction of(ProductTable table) {
        return new ProductFunction(table.identity(), ErrorFactors.of(table).rank());
    }
}
