package org.tramstudio.app.workspace;

import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.MultiplierTraits;
import org.tramstudio.circuit.ProductTable;

/**
 * What a multiplier's products are like.
 *
 * @param traits what kind of function they are, with the identity
 * @param rank how many products of look-ups the error is a sum of
 */
public record ProductFunction(MultiplierTraits traits, int rank) {

    /** Looks at a table; takes up to a second. */
    public static ProductFunction of(ProductTable table) {
        return new ProductFunction(MultiplierTraits.of(table), ErrorFactors.of(table).rank());
    }
}
