package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;

/**
 * A multiplier's error as look-ups: w·x - f(w, x) = Σ_r u_r(w) v_r(x) (method, Section 8). Phase 1 and phase 3 differ in
 * nothing but these tables: in phase 1 u depends on Θ and carries its gradient, in phase 3 both are fixed.
 *
 * @param weightTable u, {@code [2^B, R]}
 * @param activationTable v, {@code [2^B, R]}, without gradient
 */
public record ErrorTables(NDArray weightTable, NDArray activationTable) implements LayerError {

    /** R, how many products the error is the sum of. */
    public int rank() {
        return (int) weightTable.getShape().get(1);
    }
}
