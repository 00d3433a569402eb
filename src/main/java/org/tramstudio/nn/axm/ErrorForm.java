package org.tramstudio.nn.axm;

import org.tramstudio.circuit.ProductTable;

/**
 * How the error of a fixed multiplier is computed. All forms are exact up to rounding; {@link #FACTORS} rounds differently
 * from the other two.
 */
public enum ErrorForm {
    /** As a sum of R products, see {@link ErrorTables}. */
    FACTORS,
    /** As the table itself, looked up product by product, see {@link KernelError}. */
    LOOKUP,
    /** As a polynomial in the operand bits, counted slice by slice, see {@link KernelError}. */
    SLICES;

    /** The form that takes the least time on this machine; measured when it is asked for first. */
    public static ErrorForm faster(ProductTable table) {
        return ErrorCost.measured().cheapest(table);
    }
}
