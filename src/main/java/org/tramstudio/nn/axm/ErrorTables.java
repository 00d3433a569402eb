package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * A multiplier's error as look-ups: w·x - f(w, x) = Σ_r u_r(w) v_r(x) (method, Section 8). Phase 1 and phase 3 differ in
 * nothing but u: in phase 3 it is a table, in phase 1 it is u_r(w) = Σ_i m_ir t_i(w), a table t of fixed features mixed by
 * a small matrix m that depends on Θ and carries its gradient.
 */
public final class ErrorTables implements LayerError {

    private final FeatureTable weights;
    private final FeatureTable activations;
    private final Optional<NDArray> mixture;
    private final double gradientShare;

    /**
     * An error with or without a mixture.
     *
     * @param weights t, or u itself if there is no mixture
     * @param activations v
     * @param mixture m, {@code [features of t, R]}
     * @param gradientShare share of a batch, above 0 and at most 1, from which the gradient of m is estimated
     */
    ErrorTables(FeatureTable weights, FeatureTable activations, Optional<NDArray> mixture, double gradientShare) {
        this.weights = weights;
        this.activations = activations;
        this.mixture = mixture;
        this.gradientShare = gradientShare;
    }

    /** R, how many products the error is the sum of. */
    public int rank() {
        return activations.features();
    }

    /** v of codes {@code [.., C]}: {@code [.., C·R]}. */
    NDArray activationFeatures(NDArray codes) {
        return activations.of(codes);
    }

    /** u of codes {@code [.., C]}: {@code [.., C·R]}; gradients reach the mixture. */
    NDArray weightFeatures(NDArray codes) {
        NDArray features = weights.of(codes);
        if (mixture.isEmpty()) {
            return features;
        }
        long[] sizes = codes.getShape().getShape().clone();
        sizes[sizes.length - 1] *= rank();
        return features.reshape(-1, weights.features()).matMul(mixture.get()).reshape(new Shape(sizes));
    }


    /** Whether the weights' features depend on a mixture, which is trained. */
    boolean isMixed() {
        return mixture.isPresent();
    }

    /** Share of a batch from which the gradient of the mixture is estimated. */
    double gradientShare() {
        return gradientShare;
    }

    @Override
    public boolean isComputedFromParameters() {
        return mixture.isPresent();
    }
}
