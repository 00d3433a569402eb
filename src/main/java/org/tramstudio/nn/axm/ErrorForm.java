package org.tramstudio.nn.axm;

import org.tramstudio.circuit.ErrorFactors;

/** How the error of a fixed multiplier is computed. Both forms are exact up to rounding; their roundings differ. */
public enum ErrorForm {
    /** As a sum of R products, see {@link ErrorTables}. */
    FACTORS,
    /** As the table itself, see {@link TableLookup}. */
    LOOKUP;

    /** The form that takes less time on this machine; measured when it is asked for first. */
    public static ErrorForm faster(ErrorFactors factors) {
        return LookupCost.measured().isLessThanFactors(factors.rank()) ? LOOKUP : FACTORS;
    }
}
