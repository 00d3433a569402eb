package org.tramstudio.tram;

import org.tramstudio.circuit.ErrorPolynomial;
import org.tramstudio.circuit.IndependentOperands;

/** What a search makes small. */
public enum ErrorMeasure {
    /** E e², with bias. */
    MEAN_SQUARED_ERROR("mse", "Mean squared error"),
    /**
     * E_w Var_x e: what is left of the mean squared error once a layer's bias of each output channel, which costs
     * nothing at inference, has taken up the error's mean over the activations.
     */
    ROW_VARIANCE("rowvar", "Row variance");

    private final String id;
    private final String title;

    ErrorMeasure(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** The measure of an error under a distribution of its operands. */
    public double of(ErrorPolynomial error, IndependentOperands distribution) {
        return switch (this) {
            case MEAN_SQUARED_ERROR -> error.meanSquaredError(distribution);
            case ROW_VARIANCE -> error.rowVariance(distribution);
        };
    }
}
